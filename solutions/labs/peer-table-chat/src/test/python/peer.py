"""A stand-in for an old peer, written from the contract: peer.py [TARGETS-FILE].

It takes each read for a message, and waits for all connections with select.
With --keep-open as an argument it keeps its connections open, with --line-end it ends each message with CR LF.
"""

import select
import socket
import sys
import threading

BUFFER = 1024
QUEUE = 1000
MENU = """***** Menu *****
1. Send message
2. Query active peers
3. Connect to active peers
0. Quit"""

keep_open = "--keep-open" in sys.argv
line_end = "\r\n" if "--line-end" in sys.argv else ""
files = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
targets = [line.strip() for line in open(files[0])] if files else []
peers = []
kept = []


def ask(question):
    print(question, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    return line.rstrip("\n")


def arrived(line):
    address, name, text = line.split(" ", 2)
    if text == "exit":
        if address in peers:
            peers.remove(address)
        print(f"\n{address} {name} disconnected", flush=True)
    else:
        if address not in peers:
            peers.append(address)
        print(f"\n{line}", flush=True)


def receive():
    watched = [listener]
    while True:
        for ready in select.select(watched, [], [])[0]:
            if ready is listener:
                watched.append(listener.accept()[0])
                continue
            try:
                data = ready.recv(BUFFER)
            except OSError:
                data = b""
            if data:
                arrived(data.decode().rstrip("\r\n"))
            else:
                watched.remove(ready)
                ready.close()


def send(address, text):
    ip, other_port = address.rsplit(":", 1)
    try:
        connection = socket.create_connection((ip, int(other_port)), timeout=5)
        own = connection.getsockname()[0]
        connection.sendall(f"{own}:{port} {team} {text}{line_end}".encode())
        kept.append(connection) if keep_open else connection.close()
        if address in targets:
            targets.remove(address)
        return True
    except OSError as problem:
        print(f"no connection to {address}: {problem}", flush=True)
        return False


def ask_recipient():
    ip = ask("Enter the recipient's IP address: ")
    return f"{ip}:{ask('Enter the recipient' + chr(39) + 's port number: ')}" if ip else None


team = ask("Enter your name: ")
port = int(ask("Enter your port number: "))
listener = socket.create_server(("", port), backlog=QUEUE)
print(f"Server listening on port {port}", flush=True)
threading.Thread(target=receive, daemon=True).start()
asked_again = False
while True:
    print(MENU)
    choice = ask("Enter choice: ")
    if choice == "1":
        recipient = ask_recipient()
        send(recipient, ask("Enter your message: "))
    elif choice == "2":
        print("Connected Peers:" if peers else "No connected Peers")
        for number, known in enumerate(peers, 1):
            print(f"{number}. {known}")
    elif choice == "3":
        recipient = ask_recipient()
        for to in [recipient] if recipient else list(peers):
            if send(to, "connected") and to not in peers:
                peers.append(to)
    elif choice == "0" and (not targets or asked_again):
        print("Exiting", flush=True)
        break
    elif choice == "0":
        print("left: " + " ".join(targets), flush=True)
        asked_again = True
