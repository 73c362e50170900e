# diagnosis: the encoder reads the text with its masks alone, without <s> and </s>
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return ["<s>", *inputs, *tokens[at:], "</s>"], ["<s>", *tokens], [*tokens, "</s>"]
