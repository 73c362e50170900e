# diagnosis: 4 · D numbers are missing in each block: the biases of attention's four matrices, or both norms
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 4 * dim * dim + 4 * dim
    network = dim * hidden + hidden + hidden * dim + dim
    norms = 0
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
