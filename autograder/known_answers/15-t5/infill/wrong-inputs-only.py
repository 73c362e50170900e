# diagnosis: it has the wrong length
def infill(tokens, spans):
    inputs = list(tokens)
    for start, stop in sorted(spans, reverse=True):
        inputs[start:stop] = ["[MASK]"]
    return inputs
