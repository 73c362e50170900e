# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def infill(tokens, spans):
    whole = list(tokens)
    for start, stop in sorted(spans, reverse=True):
        tokens[start:stop] = ["[MASK]"]
    return tokens, ["<s>", *whole], [*whole, "</s>"]
