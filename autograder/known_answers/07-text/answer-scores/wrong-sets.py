# diagnosis: a repeated word was counted once: it is in common min(m, n) times
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        a, b = set(said), set(right)
        if not a or not b:
            f1 = max(f1, float(a == b))
        elif a & b:
            P, R = len(a & b) / len(a), len(a & b) / len(b)
            f1 = max(f1, 2 * P * R / (P + R))
    return em, f1
