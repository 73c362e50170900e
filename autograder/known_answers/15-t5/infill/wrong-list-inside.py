# diagnosis: a list stands in the list: join lists by +, or write *tokens[at:start]
def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs.append(tokens[at:start])
        inputs.append("[MASK]")
        at = stop
    inputs.append(tokens[at:])
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
