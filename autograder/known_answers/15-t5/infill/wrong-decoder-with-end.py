# diagnosis: the decoder reads one step behind what it is to write, and never </s>
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    whole = ["<s>", *tokens, "</s>"]
    return [*inputs, *tokens[at:]], whole, whole
