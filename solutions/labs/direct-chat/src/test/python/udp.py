"""A stand-in for another program's UDP chat, written from the contract: udp.py server PORT | client HOST PORT.

Both take turns; a datagram is read with up to 200 bytes.
"""

import socket
import sys

BUFFER = 200

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
if sys.argv[1] == "server":
    sock.bind(("localhost", int(sys.argv[2])))
    print("Server Socket Created.")
    while True:
        print("Waiting for data..", flush=True)
        data, (ip, port) = sock.recvfrom(BUFFER)
        print(f"{ip}:{port} > {data.decode()}")
        sock.sendto(input(">").encode(), (ip, port))
else:
    print("Client Socket Created.")
    sock.settimeout(5)
    while True:
        print("Enter msg:")
        sock.sendto(input(">").encode(), (sys.argv[2], int(sys.argv[3])))
        print("Waiting for reply.", flush=True)
        try:
            data, (ip, port) = sock.recvfrom(BUFFER)
            print(f"{ip}:{port}-> {data.decode()}", flush=True)
        except socket.timeout:
            print("No reply.", flush=True)
