"""A stand-in for an old client of the relay, written from the contract: relay_client.py SERVER PORT."""

import os
import socket
import sys
import threading

BUFFER = 1024


def receive():
    while True:
        data = connection.recv(BUFFER).decode()
        if not data:
            os._exit(0)
        print(data, flush=True)


connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
connection.connect((sys.argv[1], int(sys.argv[2])))
print('Write "ID TEXT"; "exit" stops sending', flush=True)
threading.Thread(target=receive).start()
for typed in sys.stdin:
    connection.send(typed.rstrip("\n").encode())
    if typed == "exit\n":
        break
