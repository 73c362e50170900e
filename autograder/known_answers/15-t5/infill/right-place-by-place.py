def infill(tokens, spans):
    inputs = []
    for t in range(len(tokens) + 1):
        for start, stop in spans:
            if start == t:
                inputs.append("[MASK]")
        if t < len(tokens) and not any(start <= t < stop for start, stop in spans):
            inputs.append(tokens[t])
    whole = ["<s>", *tokens, "</s>"]
    return inputs, whole[:-1], whole[1:]
