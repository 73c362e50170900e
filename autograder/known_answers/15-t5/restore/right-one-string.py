def restore(inputs, targets):
    said, text = " ".join(targets), []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
        elif token in said:
            text += said.split(token)[1].split("<extra_id_")[0].split()
    return text
