# diagnosis: the decoder begins with <s>
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return [*inputs, *tokens[at:]], ["</s>", *tokens], [*tokens, "</s>"]
