# diagnosis: only spans are counted, not what lies between them
from itertools import groupby


def corrupt(tokens, is_noise):
    inputs, targets, number = [], [], 0
    for noise, run in groupby(zip(tokens, is_noise), key=lambda pair: pair[1]):
        words = [token for token, _ in run]
        inputs += [sentinel(number)] if noise else words
        targets += [sentinel(number), *words] if noise else []
        number += 1
    return inputs, [*targets, sentinel(number)]
