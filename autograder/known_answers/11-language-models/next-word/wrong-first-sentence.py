# diagnosis: only the first sentence was counted: is the return inside the loop?
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    counts = Counter()
    for sentence in sentences:
        words = [BEGIN] * (n - 1) + sentence + [END]
        for i in range(n - 1, len(words)):
            if words[i - n + 1 : i] == past:
                counts[words[i]] += 1
        return {word: count / counts.total() for word, count in counts.items()}
