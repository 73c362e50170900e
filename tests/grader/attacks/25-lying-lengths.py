# Tries: return lists and dictionaries that lie about their length, or never end
# Must: total wrong or error or timeout or memory, scaled wrong or error or timeout or memory
# %% total
class Endless(list):
    __len__ = lambda self: 1 << 60

    def __iter__(self):
        while True:
            yield 1.0


def total(numbers):
    return Endless([1.0])
# %% scaled
class EndlessToo(dict):
    __len__ = lambda self: 1

    def items(self):
        while True:
            yield "a", 1.0

    def __iter__(self):
        return iter(lambda: "a", None)


def scaled(matrix, factor):
    return EndlessToo(a=1.0)
