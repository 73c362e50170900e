# diagnosis: a word was found inside another: compare lists of words, not a text
def next_word(sentences, n, history):
    past = " ".join(([BEGIN] * (n - 1) + history)[len(history) :]) + " "
    counts = Counter()
    for s in sentences:
        text = " ".join([BEGIN] * (n - 1) + s + [END])
        place = text.find(past)
        while place >= 0 and n > 1:
            counts[text[place + len(past) :].split()[0]] += 1
            place = text.find(past, place + 1)
        if n == 1:
            counts.update(text.split())
    return {w: c / counts.total() for w, c in counts.items()}
