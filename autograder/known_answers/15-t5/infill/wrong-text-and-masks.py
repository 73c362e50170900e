# diagnosis: what was covered is still in the inputs
def infill(tokens, spans):
    starts = [start for start, _ in spans]
    inputs = []
    for t in range(len(tokens) + 1):
        inputs += ["[MASK]"] * starts.count(t) + tokens[t : t + 1]
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
