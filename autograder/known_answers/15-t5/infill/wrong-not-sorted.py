# diagnosis: the spans may come in any order: sort them first
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in spans:
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
