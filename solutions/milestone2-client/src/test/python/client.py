"""A stand-in for an old chat client, written from the contract: client.py SERVER OWN-IP PORT.

It takes each read for a message: what begins with an exclamation mark must be one whole list.
"""

import json
import os
import socket
import sys
import threading

BUFFER = 1024
MENU = """ Connection Established!
Now you can enter '#ls' to list active users,
'@<user1>: msg' send msg to a specific user,
or just write your msg to send to all users
*****"""

server, own, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
users = {}


def show(line):
    print(line)
    print(">", end="", flush=True)


def listen_to_server():
    global users
    while True:
        data = tcp.recv(BUFFER).decode()
        if not data:
            os._exit(0)
        if data[0] == "!":
            users = json.loads(data[1:])
        else:
            show(f"incoming msg from chatserver ({data})")


def listen_to_clients():
    while True:
        data, (ip, _) = udp.recvfrom(BUFFER)
        name = next((n for n, known in users.items() if known == ip), "Non-registered")
        show(f"Incoming msg (P2P) from {name}:{data.decode()}")


udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
udp.bind((own, port))
tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
tcp.bind((own, 0))
try:
    tcp.connect((server, port))
except OSError:
    print("could not connect to chat server...")
    sys.exit(1)
print("First enter your name to register it in the server: ", end="", flush=True)
tcp.send(sys.stdin.readline().rstrip("\n").encode())
show(MENU)
threading.Thread(target=listen_to_server, daemon=True).start()
threading.Thread(target=listen_to_clients, daemon=True).start()
for typed in sys.stdin:
    text = typed.rstrip("\n")
    if text == "#ls":
        show(users)
    elif text.startswith("@"):
        name, message = text[1:].split(":", 1)
        if name.strip() in users:
            udp.sendto(message.encode(), (users[name.strip()], port))
        else:
            show(f"{name.strip()} is not registered")
    elif text:
        tcp.send(text.encode())
