# diagnosis: before the first token there is nothing; tokens[-1] is the last one
def lexicon_features(tokens, polarity, negators, scope):
    positive = negative = negations = 0
    for i, token in enumerate(tokens):
        negations += token in negators
        if token not in polarity:
            continue
        sign = polarity[token]
        for distance in range(1, min(scope, len(tokens) - 1) + 1):
            before = tokens[i - distance]
            if before in STOPS or before in polarity:
                break
            if before in negators:
                sign = -sign
                break
        positive += sign == 1
        negative += sign == -1
    return [positive, negative, negations, tokens.count("!"), math.log(1 + len(tokens))]
