# diagnosis: the network has two layers; here there are three
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 4 * dim * dim + 4 * dim
    network = 2 * dim * hidden + hidden * hidden + 2 * hidden + dim
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
