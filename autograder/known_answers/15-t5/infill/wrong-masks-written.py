# diagnosis: decoder and targets hold the text itself, without masks
def infill(tokens, spans):
    text = list(tokens)
    for start, stop in sorted(spans, reverse=True):
        text[start:stop] = ["[MASK]"]
    return text, ["<s>", *text], [*text, "</s>"]
