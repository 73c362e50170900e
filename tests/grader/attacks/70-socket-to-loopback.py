# Tries: connect to a server on this machine, by every address of it, and to abstract sockets
# Must: double wrong
# %% double
import socket


def double(x):
    for kind, address in [
        (socket.AF_INET, ("127.0.0.1", int("@PORT@"))),
        (socket.AF_INET, ("0.0.0.0", int("@PORT@"))),
        (socket.AF_INET, ("127.1.2.3", int("@PORT@"))),
        (socket.AF_INET6, ("::1", int("@PORT@"))),
        (socket.AF_INET6, ("::ffff:127.0.0.1", int("@PORT@"))),
        (socket.AF_UNIX, "\0canary-@PORT@"),
        (socket.AF_UNIX, "@OUTSIDE@/canary.socket"),
    ]:
        try:
            with socket.socket(kind) as sock:
                sock.settimeout(0.2)
                sock.connect(address)
                return 2 * x
        except OSError:
            pass
    return None
