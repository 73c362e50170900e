# diagnosis: the number itself is asked for, not millions
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 4 * dim * dim + 4 * dim
    network = dim * hidden + hidden + hidden * dim + dim
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return (tokens + places + layers * (attention + network + norms) + last_norm + output) / 1e6
