# diagnosis: a span is (start, stop), not where it starts and how many tokens it holds
def infill(tokens, spans):
    inputs, at = [], 0
    for start, n in sorted(spans):
        inputs += [*tokens[at:start], "[MASK]"]
        at = start + n
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
