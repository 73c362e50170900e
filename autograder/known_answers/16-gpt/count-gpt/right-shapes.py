def count_gpt(vocab_size, length, dim, heads, layers, hidden, tied):
    norm = [(dim,), (dim,)]
    attention = [(dim, 3 * dim), (3 * dim,), (dim, dim), (dim,)]
    network = [(hidden, dim), (hidden,), (dim, hidden), (dim,)]
    shapes = [(vocab_size, dim), (length, dim)]
    for _ in range(layers):
        shapes += norm + attention + norm + network
    shapes += norm
    if not tied:
        shapes.append((dim, vocab_size))
    return sum(int(np.prod(shape)) for shape in shapes)
