# diagnosis: an empty span may stand behind the last token, at place T
def infill(tokens, spans):
    inputs = []
    for t, token in enumerate(tokens):
        inputs += ["[MASK]"] * sum(start == t for start, _ in spans)
        if not any(start <= t < stop for start, stop in spans):
            inputs.append(token)
    return inputs, ["<s>", *tokens], [*tokens, "</s>"]
