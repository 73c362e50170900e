# Tries: reach the network: other interfaces, a name server, raw and netlink sockets
# Must: double wrong
# %% double
import socket


def double(x):
    try:
        others = {name for _, name in socket.if_nameindex()} - {"lo", "tunl0", "sit0", "ip6tnl0"}
    except OSError:
        others = None
    for address in (("1.1.1.1", 53), ("8.8.8.8", 443), ("10.0.2.2", 80), ("169.254.169.254", 80)):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            try:
                with socket.socket(socket.AF_INET, kind) as sock:
                    sock.settimeout(0.1)
                    sock.connect(address)
                    sock.send(b"hello")
                    return 2 * x
            except OSError:
                pass
    try:
        socket.getaddrinfo("example.org", 80)
        return 2 * x
    except OSError:
        pass
    return 2 * x if others else None
