def lexicon_features(tokens, polarity, negators, scope):
    features = np.zeros(5)
    features[4] = np.log(len(tokens) + 1)
    wait = None  # tokens left in the scope
    for token in tokens:
        wait = None if wait == 0 else wait
        if token in polarity:
            is_positive = (polarity[token] > 0) != (wait is not None)
            features[0 if is_positive else 1] += 1
            wait = None
        elif token in STOPS:
            features[3] += token == "!"
            wait = None
        elif token in negators:
            features[2] += 1
            wait = scope
        elif wait is not None:
            wait -= 1
    return features
