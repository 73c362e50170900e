import re


def corrupt(tokens, is_noise):
    row = "".join("x" if noise else "-" for noise in is_noise)
    inputs, targets, at, number = [], [], 0, 0
    for run in re.finditer("x+", row):
        inputs += [*tokens[at : run.start()], sentinel(number)]
        targets += [sentinel(number), *tokens[run.start() : run.end()]]
        at, number = run.end(), number + 1
    return inputs + tokens[at:], [*targets, sentinel(number)]
