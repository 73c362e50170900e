# Tries: leave the hidden inputs for the next submission: files, keyrings, queues, shared memory, sockets
# Must: double passed
# %% double
import ctypes
import os
import socket
import tempfile

libc = ctypes.CDLL(None, use_errno=True)
LEFT = []


def leave(text):
    data = text.encode()
    for place in (tempfile.gettempdir(), os.getcwd(), "/dev/shm", "/var/tmp", "/run", os.path.expanduser("~")):
        try:
            with open(os.path.join(place, "accomplice"), "w") as file:
                file.write(text)
        except OSError:
            pass
    for keyring in (-1, -2, -3, -4, -5):
        libc.syscall(248, b"user", b"accomplice", data, len(data), keyring)  # add_key
    segment = libc.shmget(0xACC0, 4096, 0o1666)
    libc.shmat.restype = ctypes.c_void_p
    address = libc.shmat(segment, None, 0) if segment >= 0 else None
    if address and address != ctypes.c_void_p(-1).value:
        ctypes.memmove(address, data, len(data))
    try:
        abstract = socket.socket(socket.AF_UNIX)
        abstract.bind("\0accomplice")
        abstract.listen()
        LEFT.append(abstract)
    except OSError:
        pass


def double(x):
    leave(f"given {x}")
    return 2 * x
