# diagnosis: texts came back in the place of lists of tokens
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    parts = [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
    return tuple(" ".join(part) for part in parts)
