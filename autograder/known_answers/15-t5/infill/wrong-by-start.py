# diagnosis: two spans may begin at the same place, one of them empty: each gets its mask
def infill(tokens, spans):
    stops, inputs, at = dict(spans), [], 0
    for start in sorted(stops):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stops[start]
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
