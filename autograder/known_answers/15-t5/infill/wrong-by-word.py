# diagnosis: tokens were looked up by what they are: the same may stand in a text twice
def infill(tokens, spans):
    gone = [token for start, stop in spans for token in tokens[start:stop]]
    inputs = []
    for t, token in enumerate(tokens):
        if token not in gone:
            inputs.append(token)
        elif t == 0 or tokens[t - 1] not in gone:
            inputs.append("[MASK]")
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
