# diagnosis: V · D numbers are missing: token vectors, and the output where it is not tied, have their own
def count_llama(config):
    V, D, L = config["vocab_size"], config["hidden_size"], config["num_hidden_layers"]
    H, F = config["num_attention_heads"], config["intermediate_size"]
    G, d = config.get("num_key_value_heads", H), D // H
    attention = 2 * D * D + 2 * D * G * d
    network = 3 * D * F
    norms = 2 * D
    output = 0 if config.get("tie_word_embeddings", True) else V * D
    return V * D + L * (attention + network + norms) + D + output
