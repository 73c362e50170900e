def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    d = dim // heads
    each_head = 3 * (d * dim + d) + dim * d
    block = heads * each_head + dim + 2 * dim * hidden + hidden + dim + 4 * dim
    return vocab_size * dim + length * dim + layers * block + 2 * dim + (not tied) * dim * vocab_size
