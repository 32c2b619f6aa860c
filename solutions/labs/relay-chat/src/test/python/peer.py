"""A stand-in for either of two old peers, written from the contract: peer.py 1|2 IP PORT.

Peer 1 listens at its address, peer 2 connects. It takes each read for a message, and knows the other one's end only
by the message "exit".
"""

import socket
import sys
import threading

BUFFER = 1024

role, ip, port = sys.argv[1], sys.argv[2], int(sys.argv[3])


def receive():
    while True:
        data = connection.recv(BUFFER).decode()
        if data == "exit":
            break
        print(f"{socket.gethostname()}:{data}", flush=True)


if role == "1":
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((ip, port))
    listener.listen(1)
    print("waiting", flush=True)
    connection, _ = listener.accept()
else:
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.connect((ip, port))
receiver = threading.Thread(target=receive)
receiver.start()
for typed in sys.stdin:
    connection.send(typed.rstrip("\n").encode())
    if typed == "exit\n":
        break
receiver.join()
connection.close()
print("ended", flush=True)
