"""A stand-in for an old chat client, written from the contract: client.py SERVER PORT.

It takes each read for a message, knows nothing of rooms, and dies of bytes that aren't ASCII.
"""

import os
import socket
import sys
import threading

BUFFER = 1024


def receive():
    while True:
        data = connection.recv(BUFFER)
        if not data:
            print("the connection has ended", flush=True)
            os._exit(0)
        try:
            message = data.decode("ascii")
        except UnicodeDecodeError as error:
            print(f"died of {error}", flush=True)
            os._exit(1)
        if message == "NICK":
            connection.send(nickname.encode("ascii"))
        else:
            print(message, flush=True)


print("Choose your nickname: ", end="", flush=True)
nickname = sys.stdin.readline().rstrip("\n")
connection = socket.create_connection((sys.argv[1], int(sys.argv[2])))
threading.Thread(target=receive, daemon=True).start()
for typed in sys.stdin:
    connection.send(f"{nickname}: {typed.rstrip()}".encode("utf-8"))
