def lexicon_features(tokens, polarity, negators, scope):
    positive = negative = 0
    for i in range(len(tokens)):
        if tokens[i] not in polarity:
            continue
        sign, j = polarity[tokens[i]], i - 1
        while j >= 0 and i - j <= scope and tokens[j] not in STOPS and tokens[j] not in polarity:
            if tokens[j] in negators:
                sign = -sign
                break
            j -= 1
        if sign > 0:
            positive += 1
        else:
            negative += 1
    negations = len([token for token in tokens if token in negators])
    marks = sum(1 for token in tokens if token == "!")
    return np.array([positive, negative, negations, marks, np.log1p(len(tokens))])
