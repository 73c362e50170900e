# diagnosis: the spans are taken from left to right, the one that begins first at first
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans, reverse=True):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
