# diagnosis: only the last sentence was counted: is the counter made anew inside the loop?
def next_word(sentences, n, history):
    past = ([BEGIN] * (n - 1) + history)[len(history) :]
    for sentence in sentences:
        counts = Counter()
        words = [BEGIN] * (n - 1) + sentence + [END]
        for i in range(n - 1, len(words)):
            if words[i - n + 1 : i] == past:
                counts[words[i]] += 1
    return {word: count / counts.total() for word, count in counts.items()}
