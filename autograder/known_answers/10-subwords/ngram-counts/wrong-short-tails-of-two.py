# diagnosis: runs at the end are shorter than n: stop where the last whole run begins
def ngram_counts(word, shortest, longest):
    s = f"<{word}>"
    counts = {}
    for n in range(shortest, longest + 1):
        for i in range(len(s) - 1):
            counts[s[i : i + n]] = counts.get(s[i : i + n], 0) + 1
    counts[s] = 1
    return counts
