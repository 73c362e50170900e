def weat_test(X, Y, A, B):
    def toward(V):
        return (V / np.linalg.norm(V, axis=1, keepdims=True)).mean(axis=0)

    both = np.concatenate([X, Y])
    s = both @ (toward(A) - toward(B)) / np.linalg.norm(both, axis=1)
    n = len(X)
    masks = [m for m in range(2 ** len(s)) if m.bit_count() == n]
    inside = np.array([[m >> i & 1 for i in range(len(s))] for m in masks]).astype(bool)
    difference = np.array([s[row].mean() - s[~row].mean() for row in inside])
    seen = s[:n].mean() - s[n:].mean()
    return float(seen / s.std(ddof=1)), float((difference > seen - 1e-9).mean())
