def lstm_step(x, h, c, W, R, b, Q, real):
    H = len(W) // 4
    states, cells = [], []
    for n in range(len(x)):
        if not real[n]:
            states.append(h[n].tolist())
            cells.append(c[n].tolist())
            continue
        z = W @ x[n] + R @ h[n] + b
        cell = [sigmoid(z[H + k]) * c[n, k] + sigmoid(z[k]) * np.tanh(z[2 * H + k]) for k in range(H)]
        shown = [sigmoid(z[3 * H + k]) * np.tanh(cell[k]) for k in range(H)]
        states.append([float(sum(q * s for q, s in zip(row, shown))) for row in Q])
        cells.append([float(value) for value in cell])
    return states, cells
