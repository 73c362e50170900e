# diagnosis: the decoder reads the text itself, not the one with masks
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    inputs += tokens[at:]
    return inputs, ["<s>", *inputs], [*tokens, "</s>"]
