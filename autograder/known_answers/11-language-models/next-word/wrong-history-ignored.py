# diagnosis: the history is ignored: this is how often words come at all
def next_word(sentences, n, history):
    counts = Counter(w for s in sentences for w in [*s, END])
    return {w: c / counts.total() for w, c in counts.items()}
