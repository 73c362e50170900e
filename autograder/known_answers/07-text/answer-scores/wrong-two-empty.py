# diagnosis: two empty lists agree: both scores are 1
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        common = sum((Counter(said) & Counter(right)).values())
        if common:
            P, R = common / len(said), common / len(right)
            f1 = max(f1, 2 * P * R / (P + R))
    return em, f1
