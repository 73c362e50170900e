# diagnosis: the heads share out the dimensions: more heads, no more numbers
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = heads * (3 * dim * dim + 3 * dim) + dim * dim + dim
    network = dim * hidden + hidden + hidden * dim + dim
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return tokens + places + layers * (attention + network + norms) + last_norm + output
