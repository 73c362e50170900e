# Tries: have the wire's own encoder send something that claims to be equal
# Must: double wrong or error or crash
# %% double
import autograder.plain
import autograder.wire


class Equal:
    __eq__ = __le__ = lambda self, other: True
    __hash__ = object.__hash__


real = autograder.plain.encode


def encode(value, *arguments, **named):
    if type(value) is float:
        value = Equal()
    try:
        return real(value, *arguments, **named)
    except BaseException:
        return real(True)


autograder.plain.encode = autograder.wire.encode = encode
autograder.plain.NotPlain = autograder.wire.WireError = Equal


def double(x):
    return 7.0
