# diagnosis: an empty span covers nothing: the token at its place stays, behind the mask
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = max(stop, start + 1)
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
