# diagnosis: each block has a network, an attention and norms of its own: here a part was counted once for all
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    attention = 4 * (D * D + D)
    network = 2 * D * F + F + D
    return (V + T) * D + L * attention + network + L * 4 * D + 2 * D + (0 if tied else V * D)
