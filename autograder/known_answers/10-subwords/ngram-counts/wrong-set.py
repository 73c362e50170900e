# diagnosis: a repeated run was counted once; its vector is added as often as it occurs
def ngram_counts(word, shortest, longest):
    marked = f"<{word}>"
    units = {marked[i : i + n] for n in range(shortest, longest + 1) for i in range(len(marked) - n + 1)}
    return {unit: 1 for unit in units | {marked}}
