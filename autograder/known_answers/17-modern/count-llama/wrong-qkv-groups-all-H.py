# diagnosis: the output matrix of attention is missing, or that of the questions: (D, D) each
def count_llama(c):
    V, D, L, H, F = c["vocab_size"], c["hidden_size"], c["num_hidden_layers"], c["num_attention_heads"], c["intermediate_size"]
    G = c.get("num_key_value_heads", H)
    d = D // H
    block = D * (H + 2 * G) * d + 3 * D * F + 2 * D
    return V * D * (1 if c.get("tie_word_embeddings") else 2) + L * block + D
