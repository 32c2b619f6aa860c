"""A stand-in for another program's TCP chat, written from the contract: tcp.py server PORT | client HOST PORT.

It takes each read of up to 200 bytes for a message.
"""

import os
import socket
import sys
import threading

BUFFER = 200


def listen(connection, prefix):
    while True:
        try:
            data = connection.recv(BUFFER)
        except OSError:
            data = b""
        if not data:
            os._exit(0)
        print(prefix + data.decode(), flush=True)


role = sys.argv[1]
if role == "server":
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("localhost", int(sys.argv[2])))
    listener.listen(1)
    print("Listening", flush=True)  # not in the contract: for the test, which can't know otherwise
    peer, _ = listener.accept()
    received = "Received message : "
else:
    peer = socket.create_connection((sys.argv[2], int(sys.argv[3])))
    received = "Received message :"
print("Connected", flush=True)
threading.Thread(target=listen, args=(peer, received), daemon=True).start()
for line in sys.stdin:
    text = line.rstrip("\n")
    if text:
        peer.send(text.encode())
