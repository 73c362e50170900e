def perplexity(table, sentences):
    bits, predictions = 0.0, 0
    for sentence in sentences:
        before = BEGIN
        for word in list(sentence) + [END]:
            p = table.get(before, {}).get(word, 0)
            if p == 0:
                return float("inf")
            bits -= math.log2(p)
            predictions += 1
            before = word
    return 2 ** (bits / predictions)
