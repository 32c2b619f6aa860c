# Two peers talk; then three clients use the relay; then one host sends a file to another. Sourced by record-lab.

scene() {
    talk
    relay
    file
}

talk() {
    local one two
    read -r one two < <(shuffled peers client1 client2 | paste -s -d ' ')
    start peer1 "$one" peer1
    await peer1 "Listening at "
    start peer2 "$two" peer2 "$one"
    await peer2 "Connected with "
    say peer1 peer2 "$two" "Good morning! Are you there?"
    say peer2 peer1 "$one" "Smørbrød i kantina, blir du med?"
    type_in peer1 exit
    # No screen shows that it has been sent: it is the second segment with data that this host sends.
    until "$labnet" on "$one" ss --tcp --info --no-header | grep --quiet "data_segs_out:2 "; do sleep 0.05; done
    say peer2 peer1 "$one" "You have said exit, and still hear me."
    type_in peer2 exit
    await_end peer1
    await_end peer2
}

# One peer says something; the other one's screen shows it behind the own host's name.
say() {
    type_in "$1" "$4"
    await "$2" "$3:$4"
}

relay() {
    local client number=0 clients
    mapfile -t clients < <(shuffled relay client1 client2 client3)
    start server chatserver server
    await server "Listening at "
    for client in "${clients[@]}"; do
        start "$client" "$client" client chatserver
        await server "Client $((number++)) is "
        ((number > 1)) || type_in "$client" "2 Typed before the start"
    done
    await "${clients[2]}" "Typed before the start"
    pass "${clients[0]}" 1 "Hello, client 1"
    pass "${clients[1]}" 2 "Hello, client 2"
    pass "${clients[2]}" 0 "Hello, client 0"
    type_in "${clients[1]}" "7 Nobody is there"
    await "${clients[1]}" "Write \"ID TEXT\"; \"exit\" stops sending"
    type_in "${clients[0]}" exit
    pass "${clients[1]}" 0 "Whoever has said exit still hears"
    for client in "${clients[@]}"; do
        end_input "$client"
        await_end "$client"
    done
    kill "${process[server]}"
}

pass() {
    type_in "$1" "$2 $3"
    await "${clients[$2]}" "$3"
}

# A small file whole, then one whose sender is killed in the middle.
file() {
    seq 1000 >"$work/numbers.txt"
    start receive client3 receive copy.txt
    await receive "Listening at "
    start send client1 send numbers.txt client3
    await_end send
    await_end receive
    cmp "$work/numbers.txt" "$work/copy.txt"

    mkfifo "$work/endless"
    start receive2 client3 receive half.txt
    await receive2 "Listening at "
    start send2 client1 send endless client3
    { seq 1000 && await send2 "Connected with " && kill_sender; } >"$work/endless"
    await_end receive2
    [[ ! -e $work/half.txt ]]
}

kill_sender() {
    "$labnet" on client1 pkill -KILL -f "run relay-chat send endless" || true
}
