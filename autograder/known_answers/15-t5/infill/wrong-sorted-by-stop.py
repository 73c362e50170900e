# diagnosis: of two spans that begin at the same place the empty one comes first: sort by start and stop
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans, key=lambda s: s[1]):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
