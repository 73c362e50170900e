# diagnosis: one norm is too many, or two segments: there is one norm at the end, and none after the embedding
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = 4 * D * D + 4 * D + 2 * D * F + F + D + 4 * D
    return V * D + L * block + 2 * D + (0 if tied else V * D) + T * D + D
