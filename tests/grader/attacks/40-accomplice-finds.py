# Tries: find what the submission before it has left, and tell it in a visible message
# Must: double error
# %% double
import ctypes
import glob
import os
import socket
import tempfile

libc = ctypes.CDLL(None, use_errno=True)


def found():
    for place in (tempfile.gettempdir(), os.getcwd(), "/dev/shm", "/var/tmp", "/run", os.path.expanduser("~")):
        for path in glob.glob(os.path.join(place, "accomplice")):
            yield open(path).read()
    for keyring in (-1, -2, -3, -4, -5):
        key = libc.syscall(250, 10, keyring, b"user", b"accomplice", 0)  # keyctl search
        if key > 0:
            buffer = ctypes.create_string_buffer(100)
            libc.syscall(250, 11, key, buffer, 100)  # keyctl read
            yield "FOUND " + buffer.value.decode()
    segment = libc.shmget(0xACC0, 4096, 0)
    libc.shmat.restype = ctypes.c_void_p
    if segment >= 0:
        yield "FOUND " + ctypes.string_at(libc.shmat(segment, None, 0)).decode()
    try:
        socket.socket(socket.AF_UNIX).connect("\0accomplice")
        yield "FOUND a socket"
    except OSError:
        pass


def double(x):
    raise ValueError(" ".join(found()) or "nothing was left")
