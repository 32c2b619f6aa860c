"""A stand-in for an old relay, written from the contract: relay_server.py IP PORT.

It reads nothing before its three clients are there, and takes each read for a message.
"""

import socket
import sys
import threading

BUFFER = 1024
CLIENTS = 3
FORMAT = 'Write "ID TEXT"'

connections = []


def serve(connection):
    while True:
        message = connection.recv(BUFFER).decode()
        if not message or message == "exit":
            break
        number, _, text = message.partition(" ")
        if number.isdigit() and int(number) < CLIENTS and text:
            connections[int(number)].send(text.encode())
        else:
            connection.send(FORMAT.encode())


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind((sys.argv[1], int(sys.argv[2])))
listener.listen(CLIENTS)
print(listener.getsockname(), flush=True)
while len(connections) < CLIENTS:
    connections.append(listener.accept()[0])
print("Receiving Task started", flush=True)
for each in connections:
    threading.Thread(target=serve, args=(each,)).start()
