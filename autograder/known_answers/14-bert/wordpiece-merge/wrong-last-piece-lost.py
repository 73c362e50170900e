# diagnosis: the last piece of a word was lost: the loop ends one place before it
def next_piece(words, counts):
    single, pairs = Counter(), Counter()
    for word, count in zip(words, counts):
        single.update(word * count)
        pairs.update(list(pairwise(word)) * count)
    best, best_score = None, 0
    for (a, b), n in pairs.items():
        score = n / (single[a] * single[b])
        if score > best_score:
            best, best_score = (a, b), score
    out = []
    for word in words:
        new, i = [], 0
        while i < len(word) - 1:
            if (word[i], word[i + 1]) == best:
                new.append(word[i] + word[i + 1][2:])
                i += 2
            else:
                new.append(word[i])
                i += 1
        out.append(new)
    return best, out
