# diagnosis: the two results are swapped: return em, f1
def answer_scores(prediction, answers):
    em, f1, said = 0.0, 0.0, words_of(prediction)
    for right in map(words_of, answers):
        common = sum((Counter(said) & Counter(right)).values())
        em = max(em, float(said == right))
        f1 = max(f1, 2 * common / (len(said) + len(right)) if said or right else 1.0)
    return f1, em
