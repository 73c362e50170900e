# diagnosis: each head was counted with D/H numbers, but there are H heads
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    d = D // heads
    block = 3 * (D * D + D) + d * D + D + 2 * D * F + F + D + 4 * D
    return (V + T) * D + L * block + 2 * D + (0 if tied else V * D)
