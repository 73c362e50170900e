# diagnosis: V · D numbers are missing: token vectors, and the output where it is not tied, have their own
def count_llama(c):
    V, D, L, H, F = c["vocab_size"], c["hidden_size"], c["num_hidden_layers"], c["num_attention_heads"], c["intermediate_size"]
    G = c.get("num_key_value_heads", H)
    d = D // H
    block = 2 * D * D + 2 * D * G * d + 3 * D * F + 2 * D
    return V * D * (1 if "tie_word_embeddings" in c else 2) + L * block + D
