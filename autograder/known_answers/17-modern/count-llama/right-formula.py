def count_llama(config):
    V, D, L = (config[name] for name in ("vocab_size", "hidden_size", "num_hidden_layers"))
    H, F = config["num_attention_heads"], config["intermediate_size"]
    share = config.get("num_key_value_heads", H) / H
    words = (2 - config.get("tie_word_embeddings", False)) * V * D
    return words + D + L * (2 * D**2 * (1 + share) + 3 * D * F + 2 * D)
