def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    runs = [marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1)]
    units, counts = np.unique([run for run in runs if run != marked] + [marked], return_counts=True)
    return dict(zip(units.tolist(), counts.astype(float)))
