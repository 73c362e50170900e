# diagnosis: two negators turned a word twice; it is flipped once
def lexicon_features(tokens, polarity, negators, scope):
    signs = [polarity.get(token, 0) for token in tokens]
    for i, token in enumerate(tokens):
        if token in negators:
            for j in range(i + 1, min(i + scope + 1, len(tokens))):
                if tokens[j] in STOPS:
                    break
                if tokens[j] in polarity:
                    signs[j] *= -1
                    break
    negations = sum(token in negators for token in tokens)
    return [signs.count(1), signs.count(-1), negations, tokens.count("!"), math.log(1 + len(tokens))]
