"""A stand-in for an old client, written from the contract: client.py SERVER PORT.

It does one thing at a time: after "n" it waits for the next datagram, and what comes while it waits for the answer to
"Peer" is taken for that answer.
"""

import ast
import random
import socket
import sys

BUFFER = 1024

server = (sys.argv[1], int(sys.argv[2]))
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
while True:
    try:
        udp.bind(("", random.randint(10000, 11000)))
        break
    except OSError:
        pass  # somebody else's: only a test must not fail of that


def ask(prompt):
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    return line.rstrip("\n")


def send(text, receiver=server):
    udp.sendto(text.encode(), receiver)


def receive():
    return udp.recv(BUFFER).decode()


def wait_and_show():
    text = receive()
    if text.startswith("List "):
        ids = ast.literal_eval(text[5:])
        assert isinstance(ids, list), text
        print(text, flush=True)
    elif text.startswith("Message "):
        print(text[8:], flush=True)


def talk():
    peer = ask("Enter Peer ID: ")
    while peer == own:
        peer = ask("Enter Peer ID: ")
    send("Peer " + peer)
    answer = receive()
    if answer == "NoPeer":
        print("There is no such client", flush=True)
        return
    ip, port = ast.literal_eval(answer[5:])
    print("Enter Message to send")
    send("Message " + ask(">"), (ip, port))
    send("ID2 ")
    wait_and_show()


own = ask("Enter ID:")
send("ID " + own)
wait_and_show()
while True:
    choice = ask("Do you want to send massege? (y:yes/n:no/q:quit)\n")
    if choice == "y":
        talk()
    elif choice == "n":
        wait_and_show()
    elif choice == "q":
        send("Quit " + own)
        sys.exit(0)
    else:
        print("invalid input ", flush=True)
