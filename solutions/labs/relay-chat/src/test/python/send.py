"""A stand-in for an old sender of a file, written from the contract: send.py FILE HOST PORT."""

import socket
import sys

connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
connection.connect((sys.argv[2], int(sys.argv[3])))
connection.sendall(b"Hello server!")
with open(sys.argv[1], "rb") as file:
    while True:
        data = file.read(65536)
        if not data:
            break
        connection.sendall(data)
connection.close()
print("sent", flush=True)
