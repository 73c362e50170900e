# diagnosis: lower case alone is not enough: words_of drops punctuation and articles, too
def answer_scores(prediction, answers):
    said, em, f1 = prediction.lower().split(), 0.0, 0.0
    for right in (answer.lower().split() for answer in answers):
        common = sum((Counter(said) & Counter(right)).values())
        em = max(em, float(said == right))
        f1 = max(f1, 2 * common / (len(said) + len(right)) if said or right else 1.0)
    return em, f1
