# diagnosis: these are vectors; the numbers of the words are asked for
def analogies(E, questions):
    units = E / np.linalg.norm(E, axis=1, keepdims=True)
    a, b, c = np.asarray(questions).reshape(-1, 3).T
    target = units[b] - units[a] + units[c]
    return target, target
