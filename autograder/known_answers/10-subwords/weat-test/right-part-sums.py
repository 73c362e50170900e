def weat_test(X, Y, A, B):
    from itertools import combinations as C
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.vstack([X, Y]))
    s = [float((w @ unit(A).T).mean() - (w @ unit(B).T).mean()) for w in t]
    n, T = len(X), sum(s)
    part = sum(s[:n])
    ways = [sum(f) for f in C(s, n)]
    m = T / len(s)
    d = (part / n - (T - part) / (len(s) - n)) / math.sqrt(sum((v - m) ** 2 for v in s) / (len(s) - 1))
    return d, sum(w >= part - 1e-9 for w in ways) / len(ways)
