# diagnosis: there are L blocks; here as many as heads were counted
def count_llama(c):
    V, D, L, H, F = c["vocab_size"], c["hidden_size"], c["num_hidden_layers"], c["num_attention_heads"], c["intermediate_size"]
    G = c.get("num_key_value_heads", H)
    d = D // H
    block = 2 * D * D + 2 * D * G * d + 3 * D * F + 2 * D
    return V * D * (1 if c.get("tie_word_embeddings") else 2) + H * block + D
