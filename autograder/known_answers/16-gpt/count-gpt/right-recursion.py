def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    if layers == 0:
        return np.int64(dim) * (vocab_size * (1 if tied else 2) + length + 2)
    block = (dim + 1) * 4 * dim + (dim + 1) * hidden + (hidden + 1) * dim + 4 * dim
    return block + count_gpt(vocab_size, length, dim, heads, layers - 1, hidden, tied)
