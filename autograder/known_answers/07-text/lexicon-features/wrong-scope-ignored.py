# diagnosis: the scope is ignored: a negator reaches `scope` tokens ahead, no further
def lexicon_features(tokens, polarity, negators, scope):
    counts, flip, negations = {1: 0, -1: 0}, False, 0
    for token in tokens:
        if token in negators:
            flip = True
            negations += 1
        elif token in STOPS:
            flip = False
        elif token in polarity:
            counts[-polarity[token] if flip else polarity[token]] += 1
            flip = False
    return [counts[1], counts[-1], negations, tokens.count("!"), math.log(1 + len(tokens))]
