# diagnosis: the targets hold the whole text, not only what was covered
def infill(tokens, spans):
    inputs, gone, at = [], [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        gone += tokens[start:stop]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *gone], [*gone, "</s>"]
