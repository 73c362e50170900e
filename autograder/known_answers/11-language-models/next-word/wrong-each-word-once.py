# diagnosis: each word that followed was counted once; count how often
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    found = set()
    for s in sentences:
        m = [BEGIN] * (n - 1) + s + [END]
        found |= {m[i] for i in range(n - 1, len(m)) if m[i - n + 1 : i] == past}
    return {w: 1 / len(found) for w in found}
