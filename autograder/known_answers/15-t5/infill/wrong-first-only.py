# diagnosis: only the first span was covered
def infill(tokens, spans):
    inputs = list(tokens)
    for start, stop in sorted(spans):
        inputs[start:stop] = ["[MASK]"]
        break
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
