# diagnosis: whole numbers of 32 bits end at 2,147,483,647: use Python's own
def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    tokens = vocab_size * dim
    places = length * dim
    attention = 4 * dim * dim + 4 * dim
    network = dim * hidden + hidden + hidden * dim + dim
    norms = 2 * 2 * dim
    last_norm = 2 * dim
    output = 0 if tied else vocab_size * dim
    return np.array([tokens, places, layers * (attention + network + norms) + last_norm, output]).astype(np.int32).sum(dtype=np.int32)
