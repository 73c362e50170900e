def count_llama(config):
    V, D, L, H, F = np.array(
        [
            config[name]
            for name in (
                "vocab_size",
                "hidden_size",
                "num_hidden_layers",
                "num_attention_heads",
                "intermediate_size",
            )
        ],
        dtype=np.int64,
    )
    G = config.get("num_key_value_heads", H)
    block = D * (2 * D + 2 * G * (D // H) + 3 * F + 2)
    tables = 1 if config.get("tie_word_embeddings") else 2
    return tables * V * D + L * block + D
