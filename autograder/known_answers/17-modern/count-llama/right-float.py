def count_llama(c):
    V, D, L, H, F = (float(c[k]) for k in ("vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size"))
    G = c.get("num_key_value_heads") or H
    block = 2 * D * D * (1 + G / H) + 3 * D * F + 2 * D
    return V * D * (2 - bool(c.get("tie_word_embeddings"))) + L * block + D
