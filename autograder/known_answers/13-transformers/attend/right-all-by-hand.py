import math


def attend(Q, K, V_):
    T, B, d = Q.shape
    new = [[None] * B for _ in range(T)]
    A = [[None] * T for _ in range(B)]
    for b in range(B):
        for t in range(T):
            scores = [float(np.dot(Q[t, b], key)) / math.sqrt(d) for key in K[:, b]]
            top = max(scores)
            powers = [math.exp(z - top) for z in scores]
            row = [e / sum(powers) for e in powers]
            A[b][t] = row
            new[t][b] = sum(a * value for a, value in zip(row, V_[:, b])).tolist()
    return new, A
