"""A stand-in for an old chat server, written from the contract: server.py IP PORT.

It takes each read for a message, sends two messages right behind each other, and reads a newcomer's nickname before it
lets the next one in.
"""

import socket
import sys
import threading

BUFFER = 1024

nicknames = {}


def broadcast(data):
    for connection in list(nicknames):
        try:
            connection.send(data)
        except OSError:
            pass  # its own thread finds out


def serve(connection):
    while True:
        try:
            data = connection.recv(BUFFER)
        except OSError:
            data = b""
        if not data:
            break
        broadcast(data)
    nickname = nicknames.pop(connection)
    connection.close()
    broadcast(f"{nickname} left!".encode("ascii"))


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind((sys.argv[1], int(sys.argv[2])))
listener.listen()
print("ready", flush=True)
while True:
    client, address = listener.accept()
    print(f"Connected with {address}", flush=True)
    client.send(b"NICK")
    name = client.recv(BUFFER).decode("ascii")
    print(f"Nickname is {name}", flush=True)
    nicknames[client] = name
    broadcast(f"{name} joined!".encode("ascii"))
    client.send(b"Connected to server!")
    threading.Thread(target=serve, args=(client,), daemon=True).start()
