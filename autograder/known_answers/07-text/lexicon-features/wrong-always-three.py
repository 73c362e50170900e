# diagnosis: the scope is always 3 here; it is an argument
def lexicon_features(tokens, polarity, negators, scope):
    counts, reach, negations = {1: 0, -1: 0}, 0, 0
    for token in tokens:
        if token in negators:
            reach = 3
            negations += 1
        elif token in polarity:
            counts[-polarity[token] if reach > 0 else polarity[token]] += 1
            reach = 0
        else:
            reach = 0 if token in STOPS else reach - 1
    return [counts[1], counts[-1], negations, tokens.count("!"), math.log(1 + len(tokens))]
