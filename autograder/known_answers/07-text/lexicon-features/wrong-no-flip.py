# diagnosis: negators flip nothing here
def lexicon_features(tokens, polarity, negators, scope):
    positive = sum(polarity.get(token, 0) == 1 for token in tokens)
    negative = sum(polarity.get(token, 0) == -1 for token in tokens)
    negations = sum(token in negators for token in tokens)
    return [positive, negative, negations, tokens.count("!"), np.log(1 + len(tokens))]
