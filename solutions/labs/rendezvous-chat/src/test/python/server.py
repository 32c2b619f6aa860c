"""A stand-in for an old directory server, written from the contract: server.py IP PORT."""

import socket
import sys

BUFFER = 1024

clients = {}

udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind((sys.argv[1], int(sys.argv[2])))


def send_list():
    for address in clients.values():
        udp.sendto(("List " + str(list(clients))).encode(), address)


while True:
    data, sender = udp.recvfrom(BUFFER)
    text = data.decode()
    if text.startswith("ID2 "):
        send_list()
    elif text.startswith("ID "):
        clients[text[3:]] = sender
        print(clients, flush=True)
        send_list()
    elif text.startswith("Peer "):
        peer = clients.get(text[5:])
        udp.sendto((f"Peer {peer}" if peer else "NoPeer").encode(), sender)
    elif text.startswith("Quit "):
        del clients[text[5:]]  # an old server dies when nobody has this ID
        send_list()
