# diagnosis: a row of zeros: its step is 0, and so are its numbers
def quantise(W, bits):
    most, whole, steps = 2 ** (bits - 1) - 1, [], []
    for row in W.tolist():
        step = max(abs(weight) for weight in row) / most
        whole.append([round(weight / step) for weight in row])
        steps.append(step)
    back = [[q * step for q in numbers] for numbers, step in zip(whole, steps)]
    return whole, steps, back, [step / 2 for step in steps]
