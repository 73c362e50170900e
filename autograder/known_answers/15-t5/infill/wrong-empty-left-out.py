# diagnosis: an empty span gets a mask, too: something may be missing, or nothing
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        if start == stop:
            continue
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
