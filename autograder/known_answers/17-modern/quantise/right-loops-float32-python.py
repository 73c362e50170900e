def quantise(W, bits):
    m, whole, steps, back, bound = 2 ** (bits - 1) - 1, [], [], [], []
    for row in W:
        s = np.float32(max(abs(w) for w in row) / m)
        q = [int(round(float(w) / float(s))) if s else 0 for w in row]
        whole.append(q)
        steps.append(float(s))
        back.append([float(s) * a for a in q])
        bound.append(0.5 * float(s))
    return whole, steps, back, bound
