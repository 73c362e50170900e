def corrupt(tokens, is_noise):
    noise = np.array(is_noise, dtype=int)
    edges = np.diff(np.concatenate([[0], noise, [0]]))
    starts, stops = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    inputs, targets, at = [], [], 0
    for k, (s, e) in enumerate(zip(starts, stops)):
        inputs.extend(tokens[at:s])
        inputs.append(sentinel(k))
        at = e
        targets.append(sentinel(k))
        targets.extend(tokens[s:e])
    return inputs + tokens[at:], targets + [sentinel(len(starts))]
