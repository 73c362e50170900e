# diagnosis: the norms of a block are both over D numbers
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = 4 * (D * D + D) + 2 * D * F + F + D + 2 * D + 2 * F
    return V * D + T * D + L * block + 2 * D + (0 if tied else V * D)
