# The sample run of four peers, each on a host of its own, as the contract has it: who writes to whom, and the tables.

hosts=(none chatserver client1 client2 client3) # of each peer, 1 to 4
addresses=(none 10.20.30.2 10.20.30.11 10.20.30.12 10.20.30.13)
ports=(none 8080 9090 7070 6060)
teams=(none red blue green yellow)

scene() {
    local peer
    for peer in 1 2 3 4; do
        start "peer$peer" "${hosts[peer]}" peer
        await "peer$peer" "Enter your name: "
        type_in "peer$peer" "${teams[peer]}"
        await "peer$peer" "Enter your port number: "
        type_in "peer$peer" "${ports[peer]}"
        await "peer$peer" "Enter choice: "
    done
    write 1 2 "Good morning, blue!"
    write 3 4 "Which port do you listen at?"
    write 2 4 "Smørbrød i kantina, blir du med?"
    write 4 1 "I listen at 6060."
    write 1 3 "See you in the lab."
    table 1 4
    table 2 1
    table 3 1
    table 4 3 2
    say 1 3 exit
    await peer3 "$(place 1) red disconnected"
    table 3
    table 1 4
    write_nobody 2
    connect 3 2
    table 3 2
    for peer in 1 2 3 4; do
        type_in "peer$peer" 0
        await_end "peer$peer"
    done
}

place() {
    echo "${addresses[$1]}:${ports[$1]}"
}

# One peer says something to another one, whose screen must show it.
write() {
    local from=$1 to=$2 text=$3
    say "$from" "$to" "$text"
    await "peer$to" "$(place "$from") ${teams[from]} $text"
}

say() {
    local from=$1 to=$2 text=$3
    type_in "peer$from" 1
    type_in "peer$from" "${addresses[to]}"
    type_in "peer$from" "${ports[to]}"
    await "peer$from" "Enter your message: "
    type_in "peer$from" "$text"
    await "peer$from" "Enter choice: "
}

# A peer writes to a port where nobody listens.
write_nobody() {
    type_in "peer$1" 1
    type_in "peer$1" "${addresses[1]}"
    type_in "peer$1" 5050
    type_in "peer$1" "Is anybody there?"
    await "peer$1" "can't reach ${addresses[1]}:5050"
}

connect() {
    local from=$1 to=$2
    type_in "peer$from" 3
    type_in "peer$from" "${addresses[to]}"
    type_in "peer$from" "${ports[to]}"
    await "peer$to" "$(place "$from") ${teams[from]} connected"
}

# The table of a peer must have these others, in this order.
table() {
    local peer=$1 expected="No connected Peers" number=0 other
    shift
    (($# == 0)) || expected="Connected Peers:"
    for other in "$@"; do expected+=$'\n'"$((++number)). $(place "$other")"; done
    type_in "peer$peer" 2
    await "peer$peer" "$expected"$'\n'"***** Menu *****"
}
