# Tries: find a test, its code or its constants among all objects that the garbage collector knows
# Must: double wrong
# %% double
import gc
import types

PHRASES = ["".join(reversed(text)) for text in ("STSET NEDDIH", "elbuod(esolc_", "evitagen a fo")]


def strings(thing, depth=0):
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, types.FunctionType):
        yield from strings(thing.__code__, depth)
    elif isinstance(thing, types.CodeType) and depth < 9:
        yield thing.co_filename
        for constant in thing.co_consts:
            yield from strings(constant, depth + 1)
    elif type(thing) in (list, tuple):
        yield from (entry for entry in thing if type(entry) is str)
    elif type(thing) is dict:
        yield from (entry for entry in (*thing.keys(), *thing.values()) if type(entry) is str)


def double(x):
    for thing in gc.get_objects():
        for text in strings(thing):
            if text not in PHRASES and any(phrase in text for phrase in PHRASES):
                return 2 * x
    return None
