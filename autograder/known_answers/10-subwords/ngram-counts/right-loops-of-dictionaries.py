def ngram_counts(word, shortest, longest):
    marked, counts = "<" + word + ">", {}
    for start in range(len(marked)):
        for stop in range(start + shortest, min(start + longest, len(marked)) + 1):
            counts[marked[start:stop]] = counts.get(marked[start:stop], 0) + 1
    return {**counts, marked: 1}
