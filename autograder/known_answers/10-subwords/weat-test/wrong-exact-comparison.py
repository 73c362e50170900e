# diagnosis: ways that are as large but for rounding count, too: compare with the difference less 1e-9
def weat_test(X, Y, A, B):
    def add(values):
        total = 0.0
        for value in values:
            total += value
        return total

    def cosine(v, w):
        return add(x * y for x, y in zip(v, w)) / math.sqrt(add(x * x for x in v) * add(y * y for y in w))

    def mean(values):
        return add(values) / len(values)

    s = [mean([cosine(w, a) for a in A]) - mean([cosine(w, b) for b in B]) for w in [*X, *Y]]
    n = len(X)
    observed = mean(s[:n]) - mean(s[n:])
    ways = [mean([s[i] for i in first]) - mean([s[i] for i in range(len(s)) if i not in first])
            for first in combinations(range(len(s)), n)]
    return observed / np.std(s, ddof=1), sum(way >= observed for way in ways) / len(ways)
