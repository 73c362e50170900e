# diagnosis: the scope is one token too long: with scope 1 a negator reaches the very next token only
def lexicon_features(tokens, polarity, negators, scope):
    positive = negative = since = 0
    active = False
    for token in tokens:
        if token in negators:
            active, since = True, 0
        elif token in STOPS:
            active = False
        elif token in polarity:
            sign = polarity[token]
            if active and since <= scope:
                sign = -sign
            active = False
            positive += sign == 1
            negative += sign == -1
        since += token not in negators
    return [positive, negative, sum(t in negators for t in tokens), tokens.count("!"), math.log(1 + len(tokens))]
