def infill(tokens, spans):
    inputs, at = [], 0
    for start, stop in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = stop
    return (
        np.array([*inputs, *tokens[at:]]),
        np.array(["<s>", *tokens]),
        np.array([*tokens, "</s>"]),
    )
