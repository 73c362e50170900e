# diagnosis: BART has one mask for all; sentinels are T5's
def infill(tokens, spans):
    inputs, at = [], 0
    for number, (start, stop) in enumerate(sorted(spans)):
        inputs += [*tokens[at:start], sentinel(number)]
        at = stop
    return [*inputs, *tokens[at:]], ["<s>", *tokens], [*tokens, "</s>"]
