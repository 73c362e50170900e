# diagnosis: everything after a negator is flipped
def lexicon_features(tokens, polarity, negators, scope):
    counts, flip = {1: 0, -1: 0}, 1
    for token in tokens:
        if token in negators:
            flip = -1
        if token in polarity:
            counts[flip * polarity[token]] += 1
    return [counts[1], counts[-1], sum(t in negators for t in tokens), tokens.count("!"), math.log(1 + len(tokens))]
