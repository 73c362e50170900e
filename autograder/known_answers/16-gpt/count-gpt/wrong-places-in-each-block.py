# diagnosis: each block was given vectors of places; they are added once, before the first
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = layers * length * dim
    attention = 4 * dim * dim + 4 * dim
    network = dim * hidden + hidden + hidden * dim + dim
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
