#!/usr/bin/env python3
"""Plays another user at the socket of the window: installer/test tries with it to take what is meant for somebody else.

usage: peer.py say SOCKET UID       as UID: tells the window at SOCKET to open a record; prints whether it was taken
       peer.py lurk FOLDER NAME UID as UID: holds NAME.lock and listens at NAME.socket in FOLDER; prints what it is told
"""
import fcntl
import os
import socket
import struct
import sys

MAGIC = 0x544C0001
TAKEN = b"\x01"


def text(words):
    encoded = words.encode()
    return struct.pack(">H", len(encoded)) + encoded


def say(path, uid):
    os.chdir(os.path.dirname(path))  # addresses of sockets are short
    os.setgid(int(uid))
    os.setuid(int(uid))
    with socket.socket(socket.AF_UNIX) as window:
        window.settimeout(60)
        window.connect(os.path.basename(path))
        try:
            window.sendall(struct.pack(">I", MAGIC) + text("") + text("") + struct.pack(">I", 1)
                           + text("cobo:order:O20250304-M1001-1001"))
            answer = window.recv(1)
        except (BrokenPipeError, ConnectionResetError):
            answer = b""
    print("taken" if answer == TAKEN else "refused")


def lurk(folder, name, uid):
    os.chdir(folder)
    lock = open(name + ".lock", "w")
    fcntl.lockf(lock, fcntl.LOCK_EX)
    if os.path.exists(name + ".socket"):
        os.unlink(name + ".socket")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(name + ".socket")
        os.chmod(name + ".socket", 0o777)
        os.setgid(int(uid))
        os.setuid(int(uid))
        server.listen()  # who listens is who a visitor sees
        print("ready", flush=True)
        while True:
            visitor, _ = server.accept()
            print("visited", flush=True)
            said = visitor.recv(1)
            print("told" if said else "told nothing", flush=True)
            visitor.close()


{"say": say, "lurk": lurk}[sys.argv[1]](*sys.argv[2:])
