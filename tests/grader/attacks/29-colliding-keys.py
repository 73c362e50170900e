# Tries: make the grader's dictionaries quadratic: 100,000 keys with one hash
# Must: double wrong or error or crash or timeout
# %% double
from autograder import plain, wire

PRIME, START, MANY = (1 << 61) - 1, 1 << 78, 100_000
real = plain.encode


def forged():
    """Encode distinct keys of the same width, and put colliding ones in their places."""
    data = real(dict.fromkeys(range(START, START + MANY)))
    for order in ("little", "big"):
        pieces, place = [], 0
        for number in range(MANY):
            found = data.find((START + number).to_bytes(10, order), place, place + 400)
            if found < 0:
                break
            pieces += [data[place:found], ((1 << 17) * PRIME + number * PRIME).to_bytes(10, order)]
            place = found + 10
        else:
            return b"".join(pieces) + data[place:]
    return data


DATA = forged()


def encode(value, *arguments, **named):
    return DATA if type(value) is float else real(value, *arguments, **named)


def double(x):
    for module in (plain, wire):
        if hasattr(module, "encode"):
            module.encode = encode
    return 7.0
