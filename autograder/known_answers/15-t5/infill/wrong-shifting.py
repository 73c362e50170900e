# diagnosis: each cut moves what is behind it: cut from right to left, or build a new list
def infill(tokens, spans):
    inputs = list(tokens)
    for start, stop in sorted(spans):
        inputs[start:stop] = ["[MASK]"]
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
