# diagnosis: of two spans that begin at the same place the empty one comes first: sort by start and stop
def infill(tokens, spans):
    inputs = list(tokens)
    for s, e in sorted(spans, key=lambda x: x[0], reverse=True):
        inputs[s:e] = ["[MASK]"]
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
