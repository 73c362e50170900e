def next_word(sentences, n, history):
    from collections import deque
    from fractions import Fraction

    past = deque([BEGIN] * (n - 1), maxlen=n - 1)
    past.extend(history)
    found = []
    for sentence in sentences:
        last = deque([BEGIN] * (n - 1), maxlen=n - 1)
        for word in [*sentence, END]:
            if last == past:
                found.append(word)
            last.append(word)
    return {word: float(Fraction(found.count(word), len(found))) for word in set(found)}
