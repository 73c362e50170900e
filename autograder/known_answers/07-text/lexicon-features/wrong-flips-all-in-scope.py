# diagnosis: a negator flipped more than one word: it flips the first polar word only
def lexicon_features(tokens, polarity, negators, scope):
    positive = negative = reach = negations = 0
    for token in tokens:
        if token in negators:
            reach = scope
            negations += 1
            continue
        if token in STOPS:
            reach = 0
        value = polarity.get(token, 0)
        if reach > 0:
            value = -value
        if value > 0:
            positive += 1
        elif value < 0:
            negative += 1
        reach -= 1
    return [positive, negative, negations, tokens.count("!"), math.log(1 + len(tokens))]
