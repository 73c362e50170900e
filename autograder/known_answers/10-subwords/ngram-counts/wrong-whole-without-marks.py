# diagnosis: the whole word has its marks: the unit <word>
def ngram_counts(word, shortest, longest):
    marked, counts = f"<{word}>", {}
    for n in range(shortest, longest + 1):
        for i in range(len(marked) - n + 1):
            counts[marked[i : i + n]] = counts.get(marked[i : i + n], 0) + 1
    counts[word] = 1
    return counts
