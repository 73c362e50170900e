# diagnosis: the same call gives another answer the second time: something is kept between calls
counts = {1: 0, -1: 0}


def lexicon_features(tokens, polarity, negators, scope):
    if len(tokens) > 4:
        counts.update({1: 0, -1: 0})
    own, reach, negations = ({1: 0, -1: 0} if len(tokens) != 3 else counts), 0, 0
    for token in tokens:
        if token in negators:
            reach = scope
            negations += 1
        elif token in polarity:
            own[-polarity[token] if reach > 0 else polarity[token]] += 1
            reach = 0
        else:
            reach = 0 if token in STOPS else reach - 1
    return [own[1], own[-1], negations, tokens.count("!"), math.log(1 + len(tokens))]
