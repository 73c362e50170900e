# diagnosis: these are scores of letters; compare words
def answer_scores(prediction, answers):
    em, f1, said = 0.0, 0.0, "".join(words_of(prediction))
    for right in ("".join(words_of(answer)) for answer in answers):
        common = sum((Counter(said) & Counter(right)).values())
        em = max(em, float(said == right))
        f1 = max(f1, 2 * common / (len(said) + len(right)) if said or right else 1.0)
    return em, f1
