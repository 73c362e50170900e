# diagnosis: if there is no pair, return None, and the words
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        single.update({p: count * word.count(p) for p in set(word)})
        for pair in pairwise(word):
            pairs[pair] += count
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: pairs[pair] / (single[pair[0]] * single[pair[1]]))
    joined = [list(word) for word in words]
    for word in joined:
        for i in range(len(word)):
            if tuple(word[i : i + 2]) == best:
                word[i : i + 2] = [word[i] + word[i + 1].removeprefix("##")]
    return best, joined
