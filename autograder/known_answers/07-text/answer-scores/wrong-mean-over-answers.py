# diagnosis: both scores are means over the answers here; take the best
def answer_scores(prediction, answers):
    said, em, f1 = words_of(prediction), [], []
    for answer in answers:
        right = words_of(answer)
        common = sum((Counter(said) & Counter(right)).values())
        em.append(float(said == right))
        f1.append(2 * common / (len(said) + len(right)) if said or right else 1.0)
    return sum(em) / len(em), sum(f1) / len(f1)
