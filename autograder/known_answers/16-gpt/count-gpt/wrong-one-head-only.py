# diagnosis: each head was counted with D/H numbers, but there are H heads
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 3 * dim * (dim // heads) + 3 * (dim // heads) + dim * dim + dim
    network = dim * hidden + hidden + hidden * dim + dim
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
