def count_llama(config):
    D, H = config["hidden_size"], config["num_attention_heads"]
    G = config["num_key_value_heads"] if "num_key_value_heads" in config else H
    parts = {"words": config["vocab_size"] * D}
    parts["query"] = parts["output"] = D * D
    parts["key"] = parts["value"] = (D * D * G) // H
    parts["gate"] = parts["up"] = parts["down"] = D * config["intermediate_size"]
    parts["norms"] = 2 * D
    total = parts.pop("words")
    total *= 1 if config.get("tie_word_embeddings") else 2
    return total + D + config["num_hidden_layers"] * sum(parts.values())
