"""A stand-in for an old receiver of a file, written from the contract: receive.py FILE IP PORT."""

import socket
import sys

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind((sys.argv[2], int(sys.argv[3])))
listener.listen(1)
print("waiting", flush=True)
connection, _ = listener.accept()
print(connection.recv(13, socket.MSG_WAITALL).decode(), flush=True)
with open(sys.argv[1], "wb") as file:
    while True:
        data = connection.recv(65536)
        if not data:
            break
        file.write(data)
connection.close()
print("received", flush=True)
