# diagnosis: punctuation marks are tokens, too: N counts them
def lexicon_features(tokens, polarity, negators, scope):
    counts, reach, negations = {1: 0, -1: 0}, 0, 0
    for token in tokens:
        if token in negators:
            reach = scope
            negations += 1
        elif token in polarity:
            counts[-polarity[token] if reach > 0 else polarity[token]] += 1
            reach = 0
        else:
            reach = 0 if token in STOPS else reach - 1
    words = [token for token in tokens if token not in STOPS]
    return [counts[1], counts[-1], negations, tokens.count("!"), math.log(1 + len(words))]
