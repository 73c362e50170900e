# diagnosis: at a stop an empty list begins; here it still held the words of the sentences before
def window_pairs(tokens, m):
    sentence, pairs = [], []

    def collect():
        for t in range(len(sentence)):
            for j in range(max(0, t - m), min(len(sentence), t + m + 1)):
                if j != t:
                    pairs.append((sentence[t], sentence[j]))
    for token in tokens:
        if token in STOPS:
            collect()
        else:
            sentence.append(token)
    collect()
    return pairs
