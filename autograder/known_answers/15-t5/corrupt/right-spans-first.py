def corrupt(tokens, is_noise):
    edges = np.flatnonzero(np.diff(np.concatenate([[0], np.array(is_noise, dtype=int), [0]])))
    spans = edges.reshape(-1, 2)
    inputs, targets = list(tokens), []
    for i, (start, stop) in enumerate(spans):
        targets += [sentinel(i), *tokens[start:stop]]
    for i, (start, stop) in reversed(list(enumerate(spans))):
        inputs[start:stop] = [sentinel(i)]
    return inputs, targets + [sentinel(len(spans))]
