# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def infill(tokens, spans):
    spans.sort()
    inputs, at = [], 0
    for start, stop in spans:
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
