# diagnosis: the right answers must go through words_of, too
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for right in (answer.split() for answer in answers):
        common = sum((Counter(said) & Counter(right)).values())
        em = max(em, float(said == right))
        f1 = max(f1, 2 * common / (len(said) + len(right)) if said or right else 1.0)
    return em, f1
