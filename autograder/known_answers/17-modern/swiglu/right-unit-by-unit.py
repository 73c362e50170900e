def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    result = []
    for x in X:
        hidden = []
        for f in range(F):
            gate = sum(float(w) * float(number) for w, number in zip(W_in[f], x))
            value = sum(float(w) * float(number) for w, number in zip(W_in[F + f], x))
            hidden.append(gate * value / (1 + np.exp(-gate)))
        result.append([sum(float(w) * h for w, h in zip(row, hidden)) for row in W_out])
    return result
