# diagnosis: the scope may reach past the end of the text
def lexicon_features(tokens, polarity, negators, scope):
    signs = [polarity.get(token, 0) for token in tokens]
    for i, token in enumerate(tokens):
        if token in negators:
            for j in range(i + 1, i + scope + 1):
                if tokens[j] in STOPS:
                    break
                if tokens[j] in polarity:
                    signs[j] = -polarity[tokens[j]]
                    break
    negations = sum(token in negators for token in tokens)
    return [signs.count(1), signs.count(-1), negations, tokens.count("!"), math.log(1 + len(tokens))]
