# diagnosis: a negator flipped all polar words in its scope, stops or not
def lexicon_features(tokens, polarity, negators, scope):
    positive = negative = 0
    for i, token in enumerate(tokens):
        if token in polarity:
            sign = polarity[token]
            if any(before in negators for before in tokens[max(0, i - scope):i]):
                sign = -sign
            if sign == 1:
                positive += 1
            else:
                negative += 1
    negations = sum(tokens.count(word) for word in negators)
    return [positive, negative, negations, tokens.count("!"), math.log(len(tokens) + 1)]
