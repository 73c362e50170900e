def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    return D * (V * (2 - bool(tied)) + T + 2) + L * (4 * D**2 + 2 * D * F + 9 * D + F)
