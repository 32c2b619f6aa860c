"""A stand-in for another program's peer, written from the contract: peer.py NAME PASSWORD PORT INDEX-FILE [bare].

With "bare" it sends its answers without a line end. Takes the commands /connect NAME, /all TEXT, /peers, NAME: TEXT.
"""

import base64
import hashlib
import json
import os
import socket
import sys
import threading

BUFFER = 200
NAME, PASSWORD, PORT = sys.argv[1], sys.argv[2], int(sys.argv[3])
END = "" if "bare" in sys.argv else "\n"

with open(sys.argv[4], encoding="utf-8") as file:
    index = {entry["name"]: entry for entry in json.load(file)}
connected = {}


def knows(name, password):
    algorithm, iterations, salt, key = index.get(name, next(iter(index.values())))["hash"].split("$")
    assert algorithm == "pbkdf2_sha256"
    made = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), int(iterations))
    return base64.b64encode(made).decode() == key and name in index


def talk(name, connection):
    connected[name] = connection
    print(f"{name} is connected", flush=True)
    while True:
        try:
            data = connection.recv(BUFFER)
        except OSError:
            data = b""
        if not data:
            break
        print(f"{name} says {data.decode()}", flush=True)
    del connected[name]
    print(f"{name} is gone", flush=True)


def welcome(connection):
    words = connection.recv(BUFFER).decode().rstrip("\n").split(" ", 2)
    if len(words) == 3 and words[0] == "HELLO" and knows(words[1], words[2]):
        connection.send(("OK" + END).encode())
        talk(words[1], connection)
    else:
        connection.send(("REFUSED" + END).encode())
        connection.close()


def accept():
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=welcome, args=(connection,), daemon=True).start()


def connect(name):
    connection = socket.create_connection((index[name]["ip"], index[name]["port"]))
    connection.send(f"HELLO {NAME} {PASSWORD}\n".encode())
    if connection.recv(BUFFER).strip() == b"OK":
        threading.Thread(target=talk, args=(name, connection), daemon=True).start()
    else:
        print(f"{name} has refused us", flush=True)


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("localhost", PORT))
listener.listen(5)
print("Listening", flush=True)
threading.Thread(target=accept, daemon=True).start()
for typed in sys.stdin:
    line = typed.rstrip("\n")
    if line.startswith("/connect "):
        connect(line[9:])
    elif line.startswith("/all "):
        for other in connected.values():
            other.send(line[5:].encode())
    elif line == "/peers":
        print(list(index), flush=True)
    else:
        to, text = line.split(": ", 1)
        connected[to].send(text.encode())
os._exit(0)
