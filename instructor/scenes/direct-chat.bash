# The scene of direct-chat: two programs over TCP, two over UDP, then three peers. The contract's own ports.
# shellcheck shell=bash disable=SC2154 # record-lab gives what isn't here

scene() {
    mapfile -t words < <(shuffled words "Good morning!" "Is anybody there?" "Which port do you use?" "Smørbrød i kantina?" "See you in the lab.")
    over_tcp
    over_udp
    several_peers
}

over_tcp() {
    start server chatserver server
    await_port server 3339
    start client client1 client chatserver
    await client "Connected"
    await server "Connected"
    type_in client "${words[0]}"
    await server "Received message : ${words[0]}"
    type_in server "${words[1]}"
    await client "Received message :${words[1]}"
    type_in server "${words[2]}"
    await client "Received message :${words[2]}"
    end_input client
    await_end client
    end_input server
    await_end server
}

# The server doesn't say when it listens.
await_port() {
    until [[ -n $("$labnet" on chatserver ss --tcp --listening --no-header "sport = :$2") ]]; do
        kill -0 "${process[$1]}" || fail "$1 has ended"
        sleep 0.05
    done
}

# Two turns; then the server is gone, and nobody answers.
over_udp() {
    start udp-server chatserver udp-server
    await udp-server "Waiting for data.."
    start udp-client client2 udp-client chatserver
    await udp-client "Enter msg:"
    for text in "${words[3]}" "${words[4]}"; do
        type_in udp-client "$text"
        await udp-server " > $text"
        type_in udp-server "Yes: $text"
        await udp-client "-> Yes: $text"
    done
    end_input udp-server
    type_in udp-client "One more thing"
    await_end udp-server
    await udp-client "No reply."
    type_in udp-client "Still there?"
    await udp-client "No reply."
    end_input udp-client
    await_end udp-client
}

several_peers() {
    register alice 10.20.30.11 wonderland
    register bob 10.20.30.12 builder
    register carol 10.20.30.13 christmas
    start_peer alice client1 wonderland
    start_peer bob client2 builder
    start_peer carol client3 guess

    type_in alice "/connect bob"
    await alice "bob: Connected"
    await bob "alice: Connected"
    type_in carol "/connect alice"
    await carol "alice has refused us."
    end_input carol
    await_end carol
    start_peer carol-again client3 christmas carol
    type_in carol-again "/connect alice"
    await carol-again "alice: Connected"
    await alice "carol: Connected"
    type_in alice "/all ${words[0]}"
    await bob "alice: Received message : ${words[0]}"
    await carol-again "alice: Received message : ${words[0]}"
    type_in bob "alice: ${words[3]}"
    await alice "bob: Received message : ${words[3]}"
    for peer in bob carol-again alice; do
        end_input "$peer"
        await_end "$peer"
    done
}

register() {
    start "register-$1" chatserver register "$1" "$2" 4001 index.json
    type_in "register-$1" "$3"
    type_in "register-$1" "$3"
    await "register-$1" "$1 is in index.json"
    end_input "register-$1"
    await_end "register-$1"
}

# start_peer PROGRAM HOST PASSWORD [NAME]
start_peer() {
    start "$1" "$2" peer "${4-$1}" 4001 index.json
    await "$1" "Password: "
    type_in "$1" "$3"
    await "$1" "/peers"
}
