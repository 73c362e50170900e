def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = np.array([4 * D * D, 4 * D, 2 * D * F, F + D, 4 * D], dtype=np.int64)
    return np.array([V * D, T * D, 2 * D, 0 if tied else V * D]).sum() + L * block.sum()
