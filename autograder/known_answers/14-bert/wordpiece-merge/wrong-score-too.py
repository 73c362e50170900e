# diagnosis: the pair is two pieces, without its score
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        for piece in word:
            single[piece] += count
        for pair in pairwise(word):
            pairs[pair] += count
    scores = {(a, b): n / (single[a] * single[b]) for (a, b), n in pairs.items()}
    best = max(scores.items(), key=lambda kv: kv[1]) if scores else None
    joined = [list(word) for word in words]
    for word in joined:
        for i in range(len(word)):
            if best and tuple(word[i : i + 2]) == best[0]:
                word[i : i + 2] = [word[i] + word[i + 1].removeprefix("##")]
    return best, joined
