# diagnosis: the mask of an empty span stands before the token at its place, not behind it
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        if start == stop:
            inputs += [*tokens[at : start + 1], "[MASK]"]
            at = start + 1
        else:
            inputs += [*tokens[at:start], "[MASK]"]
            at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
