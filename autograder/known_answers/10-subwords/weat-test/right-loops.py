def weat_test(X, Y, A, B):
    def cosine(v, w):
        return sum(v * w) / math.sqrt(sum(v**2) * sum(w**2))

    s = []
    for v in [*X, *Y]:
        toward = [cosine(v, a) for a in A]
        away = [cosine(v, b) for b in B]
        s.append(sum(toward) / len(toward) - sum(away) / len(away))
    n, N, total = len(X), len(s), sum(s)
    centre = total / N
    spread = math.sqrt(sum((value - centre) ** 2 for value in s) / (N - 1))
    seen = sum(s[:n]) / n - sum(s[n:]) / (N - n)
    hits = ways = 0
    for first in combinations(s, n):
        ways += 1
        hits += sum(first) / n - (total - sum(first)) / (N - n) >= seen - 1e-9
    return seen / spread, hits / ways
