def lexicon_features(tokens, polarity, negators, scope):
    flipped = set()
    for i, token in enumerate(tokens):
        if token in negators:
            for j in range(i + 1, min(len(tokens), i + scope + 1)):
                if tokens[j] in STOPS:
                    break
                if tokens[j] in polarity:
                    flipped.add(j)
                    break
    totals = Counter(-polarity[t] if i in flipped else polarity[t] for i, t in enumerate(tokens) if t in polarity)
    counts = Counter(tokens)
    negations = sum(counts[word] for word in set(negators))
    return (totals[1], totals[-1], negations, counts["!"], np.float32(math.log(1 + len(tokens))))
