# diagnosis: the last token of each span is left: `stop` is the first place behind it
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = max(start, stop - 1)
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
