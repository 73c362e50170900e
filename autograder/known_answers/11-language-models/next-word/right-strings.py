from collections import defaultdict


def next_word(sentences, n, history):
    table = defaultdict(Counter)
    for sentence in sentences:
        marked = ["<s>"] * (n - 1) + sentence + ["</s>"]
        for i in range(len(marked) - n + 1):
            *before, word = marked[i : i + n]
            table[tuple(before)][word] += 1
    marked = ["<s>"] * (n - 1) + history
    found = table.get(tuple(marked[len(history) :]), {})
    return {word: count / sum(found.values()) for word, count in found.items()}
