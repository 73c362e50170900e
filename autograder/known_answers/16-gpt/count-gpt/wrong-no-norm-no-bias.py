# diagnosis: all norms and all biases are missing
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = 4 * D * D + 2 * D * F
    return V * D + T * D + L * block + (0 if tied else V * D)
