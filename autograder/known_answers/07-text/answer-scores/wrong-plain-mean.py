# diagnosis: F1 is the plain mean of P and R here; it is 2PR / (P + R)
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        common = sum((Counter(said) & Counter(right)).values())
        if said and right:
            f1 = max(f1, (common / len(said) + common / len(right)) / 2)
        else:
            f1 = max(f1, float(said == right))
    return em, f1
