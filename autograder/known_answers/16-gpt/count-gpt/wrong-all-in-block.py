# diagnosis: only what is inside a block comes L times: tokens, places, the last norm and the output come once
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    V, T, D, L, F = vocab_size, length, dim, layers, hidden
    block = 4 * (D * D + D) + 2 * D * F + F + D + 4 * D
    return L * ((V + T) * D + block + 2 * D + (0 if tied else V * D))
