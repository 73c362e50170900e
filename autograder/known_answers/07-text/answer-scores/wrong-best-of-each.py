# diagnosis: P and R were maximised one by one: they must come from the same answer
def answer_scores(prediction, answers):
    said, em, P, R, empty = words_of(prediction), 0.0, 0.0, 0.0, 0.0
    for answer in answers:
        right = words_of(answer)
        em = max(em, float(said == right))
        common = sum((Counter(said) & Counter(right)).values())
        if said and right:
            P, R = max(P, common / len(said)), max(R, common / len(right))
        else:
            empty = max(empty, float(said == right))
    return em, 2 * P * R / (P + R) if P + R else empty
