def infill(tokens, spans):
    inputs = list(tokens)
    for start, stop in sorted(spans, reverse=True):
        inputs[start:stop] = ["[MASK]"]
    return inputs, ["<s>"] + list(tokens), list(tokens) + ["</s>"]
