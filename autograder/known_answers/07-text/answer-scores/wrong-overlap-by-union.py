# diagnosis: this is the overlap divided by the union; F1 is 2PR / (P + R)
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        union = set(said) | set(right)
        f1 = max(f1, len(set(said) & set(right)) / len(union) if union else 1.0)
    return em, f1
