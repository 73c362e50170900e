# diagnosis: the scope is one token too short: with scope 1 a negator still reaches the very next token
def lexicon_features(tokens, polarity, negators, scope):
    counts, last = {1: 0, -1: 0}, None
    for i, token in enumerate(tokens):
        if token in negators:
            last = i
        elif token in STOPS:
            last = None
        elif token in polarity:
            flip = last is not None and i - last < scope
            counts[-polarity[token] if flip else polarity[token]] += 1
            last = None
    return [counts[1], counts[-1], sum(t in negators for t in tokens), tokens.count("!"), math.log(1 + len(tokens))]
