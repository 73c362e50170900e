# diagnosis: the network is missing: D → F → D in each block
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 4 * dim * dim + 4 * dim
    network = 0
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
