# diagnosis: near the start, tokens[i - scope:i] is empty: begin it at max(0, i - scope)
def lexicon_features(tokens, polarity, negators, scope):
    positive = negative = negations = 0
    for i, token in enumerate(tokens):
        negations += token in negators
        if token not in polarity:
            continue
        sign = polarity[token]
        for before in reversed(tokens[i - scope:i]):
            if before in STOPS or before in polarity:
                break
            if before in negators:
                sign = -sign
                break
        positive += sign == 1
        negative += sign == -1
    return [positive, negative, negations, tokens.count("!"), math.log(1 + len(tokens))]
