# Three clients register, talk to each other directly, ask for somebody who isn't there, and quit one after the other.
# Sourced by record-lab.

declare -A id=() # of each client

scene() {
    local client names words
    mapfile -t names < <(shuffled names alice bob carol dave erin frank grace heidi)
    mapfile -t words < <(words | shuffled words)
    mapfile -t clients < <(shuffled joining client1 client2 client3)
    start server chatserver server 10.20.30.2
    await_socket
    for client in "${clients[@]}"; do
        id[$client]=${names[0]} names=("${names[@]:1}")
        register "$client"
    done

    local first=${clients[0]} second=${clients[1]} third=${clients[2]}
    say "$first" "$second"
    say "$second" "$first"
    ask_for_nobody "$third" "${names[0]}"
    say "$third" "$first"
    for client in $(shuffled quitting "${clients[@]}"); do quit "$client"; done
    kill "${process[server]}"
}

words() {
    cat <<'END'
Hello from the next host!
Who else is here?
The server doesn't hear this.
Smørbrød i kantina, blir du med?
Which port did you draw?
No connection, no handshake.
This is one datagram.
UDP just sends and forgets.
END
}

# The server doesn't say when it is there.
await_socket() {
    until [[ -n $("$labnet" on chatserver ss --udp --all --numeric --no-header "sport = :9999") ]]; do sleep 0.05; done
}

register() {
    local client=$1 other
    start "$client" "$client" client 10.20.30.2
    await "$client" "Enter ID:"
    type_in "$client" "${id[$client]}"
    for other in "${!id[@]}"; do await_list "$other"; done
}

await_list() {
    await "$1" "List ["
    await "$1" "]"
    await "$1" "(y:yes/n:no/q:quit)"
}

say() {
    local from=$1 to=$2 text=${words[0]} client
    words=("${words[@]:1}")
    type_in "$from" y
    await "$from" "Enter Peer ID: "
    type_in "$from" "${id[$to]}"
    await "$from" ">"
    type_in "$from" "$text"
    await "$to" "$text"
    for client in "${!id[@]}"; do await_list "$client"; done
}

ask_for_nobody() {
    type_in "$1" y
    await "$1" "Enter Peer ID: "
    type_in "$1" "$2"
    await "$1" "There is no such client"
}

quit() {
    local client
    type_in "$1" q
    await_end "$1"
    unset "id[$1]"
    for client in "${!id[@]}"; do await_list "$client"; done
}
