# diagnosis: one token too many is covered: `stop` is the first place behind a span
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop + 1
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
