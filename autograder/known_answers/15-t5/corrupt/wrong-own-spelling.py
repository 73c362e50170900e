# diagnosis: a sentinel is written as sentinel(number) writes it, <extra_id_0> and so on
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(f"<extra_id{n}>")
            targets.append(f"<extra_id{n}>")
            n += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [f"<extra_id{n}>"]
