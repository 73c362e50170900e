# diagnosis: EM looks whether the one is inside the other here; the lists must be equal
def answer_scores(prediction, answers):
    em, f1, said = 0.0, 0.0, words_of(prediction)
    for right in map(words_of, answers):
        common = sum((Counter(said) & Counter(right)).values())
        em = max(em, float(" ".join(right) in " ".join(said)))
        f1 = max(f1, 2 * common / (len(said) + len(right)) if said or right else 1.0)
    return em, f1
