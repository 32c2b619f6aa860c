"""A stand-in for an old chat server, written from the contract: server.py IP PORT.

It takes each read for a message, and reads a newcomer's name before it lets the next one in.
"""

import json
import socket
import sys
import threading

BUFFER = 1024

connections = {}
addresses = {}


def send_to(others, text):
    for connection in others:
        try:
            connection.send(text.encode())
        except OSError:
            pass  # its own thread finds out


def send_list():
    send_to(list(connections.values()), "!" + json.dumps(addresses))


def serve(name, connection):
    while True:
        try:
            data = connection.recv(BUFFER)
        except OSError:
            data = b""
        if not data:
            break
        send_to([c for n, c in list(connections.items()) if n != name], f"{name}: {data.decode()} ")
    del connections[name], addresses[name]
    connection.close()
    send_list()


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind((sys.argv[1], int(sys.argv[2])))
listener.listen(5)
print("Waiting for connection...", flush=True)
while True:
    client, (ip, _) = listener.accept()
    client_name = client.recv(BUFFER).decode()
    connections[client_name] = client
    addresses[client_name] = ip
    print(f"{client_name} with IP address:{ip}, has connected\n", flush=True)
    send_list()
    threading.Thread(target=serve, args=(client_name, client), daemon=True).start()
