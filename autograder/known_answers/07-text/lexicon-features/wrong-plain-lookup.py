# diagnosis: most words have no polarity: ask whether a word is in the dictionary
def lexicon_features(tokens, polarity, negators, scope):
    counts, reach, negations = {1: 0, -1: 0}, 0, 0
    for token in tokens:
        if token in negators:
            reach = scope
            negations += 1
            continue
        sign = polarity[token]
        counts[-sign if reach > 0 else sign] += 1
        reach = 0
    return [counts[1], counts[-1], negations, tokens.count("!"), math.log(1 + len(tokens))]
