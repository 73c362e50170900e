# diagnosis: f was asked outside of [0, 1]
def staircase(f, K, epsilon):
    n = max(1, int(np.ceil(K / (2 * epsilon))))
    starts = np.linspace(0, 1, n)
    heights = [f(start + 0.5 / n) for start in starts]
    return np.ones((n, 1)), -starts, np.diff(heights, prepend=0.0)[None, :], np.zeros(1)
