# diagnosis: 2 · D numbers are missing in each block: one of the two norms, the shifts of both, or two of the biases
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = 4 * D * D + 3 * D + 2 * D * F + F + 4 * D
    return (V + T) * D + L * block + 2 * D + (0 if tied else V * D)
