# diagnosis: only the very next token is reached here; a negator reaches `scope` tokens
def lexicon_features(tokens, polarity, negators, scope):
    counts = {1: 0, -1: 0}
    for i, token in enumerate(tokens):
        if token in polarity:
            flip = i > 0 and tokens[i - 1] in negators
            counts[-polarity[token] if flip else polarity[token]] += 1
    negations = sum(token in negators for token in tokens)
    return [counts[1], counts[-1], negations, tokens.count("!"), math.log(1 + len(tokens))]
