# Three users in the chat with rooms: all in the lobby, then two of them in a room with a password. Sourced by record-lab.

scene() {
    local alice bob carol everybody name tea
    mapfile -t everybody < <(shuffled guests alice bob carol dave erin frank grace heidi | head -n 3)
    alice=${everybody[0]} bob=${everybody[1]} carol=${everybody[2]}
    tea=$(shuffled room tea coffee cocoa juice | head -n 1)

    start server chatserver server 10.20.30.2
    await server "Listening at 10.20.30.2 port 55555"
    enter "$alice" client1
    enter "$bob" client2 "$alice"
    enter "$carol" client3 "$alice" "$bob"

    say "$alice" "Good morning, everybody!" "$bob" "$carol"
    say "$carol" "Grüße from client3" "$alice" "$bob"

    ask "$bob" "/create $tea password=oolong" "You are in $tea (owner)."
    for name in "$alice" "$carol"; do await "$name" "$bob left!"; done
    ask "$alice" "/join $tea green" "That isn't the password of $tea."
    ask "$alice" "/join $tea oolong" "You are in $tea (visitor)."
    await "$bob" "$alice joined!"
    say "$alice" "Nobody in the lobby hears this." "$bob"
    ask "$bob" "/mute $alice" "$bob has muted $alice."
    await "$alice" "$bob has muted $alice."
    ask "$alice" "Nor does $bob hear this." "nobody has got this."
    ask "$alice" "/leave" "You are in lobby (visitor)."
    await "$carol" "$alice joined!"
    say "$alice" "Back in the lobby." "$carol"

    for name in $(shuffled leaving "${everybody[@]}"); do
        end_input "$name"
        await_end "$name"
    done
    kill "${process[server]}"
}

# A client starts on a host, and gives its nickname; those who are there already hear of it.
enter() {
    local name=$1 other
    start "$name" "$2" client 10.20.30.2
    await "$name" "Choose your nickname: "
    type_in "$name" "$name"
    await "$name" "Connected to server!"
    for other in "${@:3}"; do await "$other" "$name joined!"; done
}

# Somebody says something; the sender hears it, and so do the others that are named.
say() {
    local from=$1 text=$2 other
    type_in "$from" "$text"
    for other in "$from" "${@:3}"; do await "$other" "$from: ${text//[^ -~]/?}"; done
}

# Somebody types something that the server answers.
ask() {
    type_in "$1" "$2"
    await "$1" "$3"
}
