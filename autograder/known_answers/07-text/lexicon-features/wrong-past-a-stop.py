# diagnosis: a negator reached past a stop: punctuation ends its scope
def lexicon_features(tokens, polarity, negators, scope):
    counts, reach = {1: 0, -1: 0}, 0
    for token in tokens:
        if token in negators:
            reach = scope
        elif token in polarity:
            counts[-polarity[token] if reach > 0 else polarity[token]] += 1
            reach = 0
        else:
            reach -= 1
    negations = sum(token in negators for token in tokens)
    return [counts[1], counts[-1], negations, tokens.count("!"), math.log(1 + len(tokens))]
