# diagnosis: each token has a vector of D numbers
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = 4 * (D * D + D) + D * F + F + F * D + D + 4 * D
    return V + D + T * D + L * block + 2 * D + (0 if tied else V * D)
