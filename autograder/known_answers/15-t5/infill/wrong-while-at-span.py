# diagnosis: a span may begin where another ends: go on at `stop`, and look again before you take a token
def infill(tokens, spans):
    stops = {}
    for s, e in spans:
        stops.setdefault(s, []).append(e)
    inputs, t = [], 0
    while t < len(tokens):
        if t in stops:
            inputs += ["[MASK]"] * len(stops[t])
            t = max(stops[t])
        if t < len(tokens):
            inputs.append(tokens[t])
        t += 1
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
