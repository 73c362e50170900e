# diagnosis: each cut moves what is behind it: cut from right to left, or build a new list
def infill(tokens, spans):
    inputs = list(tokens)
    shift = 0
    for start, stop in sorted(spans):
        inputs[start - shift : stop - shift] = ["[MASK]"]
        shift += stop - start
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
