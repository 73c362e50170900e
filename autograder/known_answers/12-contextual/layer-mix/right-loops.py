def layer_mix(x, ahead, back, w, gamma, real):
    top = max(float(v) for v in w)
    powers = [np.exp(float(v) - top) for v in w]
    s = [power / sum(powers) for power in powers]
    B, T, D = x.shape
    result = []
    for b in range(B):
        result.append([])
        for t in range(T):
            vector = [0.0] * (2 * D)
            for k in range(2 * D if real[b][t] else 0):
                states = ahead if k < D else back
                vector[k] = float(gamma * (s[0] * x[b, t, k % D] + sum(s[j + 1] * states[j, b, t, k % D] for j in range(len(states)))))
            result[-1].append(vector)
    return result
