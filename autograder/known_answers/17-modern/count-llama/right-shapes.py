def count_llama(config):
    full = {"num_key_value_heads": config["num_attention_heads"], "tie_word_embeddings": False} | config
    D, F = full["hidden_size"], full["intermediate_size"]
    width = D // full["num_attention_heads"] * full["num_key_value_heads"]
    block = [(D, D), (width, D), (width, D), (D, D), (F, D), (F, D), (D, F), (D,), (D,)]
    shapes = [(full["vocab_size"], D), (D,)] + block * full["num_hidden_layers"]
    if not full["tie_word_embeddings"]:
        shapes.append((full["vocab_size"], D))
    return sum(int(np.prod(shape)) for shape in shapes)
