# diagnosis: F1 is the precision alone here
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        common = sum((Counter(said) & Counter(right)).values())
        f1 = max(f1, common / len(said) if said else float(said == right))
    return em, f1
