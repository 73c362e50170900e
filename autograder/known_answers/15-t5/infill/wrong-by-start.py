# diagnosis: an empty span gets a mask, too: something may be missing, or nothing
def infill(tokens, spans):
    stops, inputs, at = dict(spans), [], 0
    for start in sorted(stops):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stops[start]
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
