# diagnosis: EM ignores the order of the words here; the lists must be equal
def answer_scores(prediction, answers):
    said, f1 = Counter(words_of(prediction)), 0.0
    for right in (Counter(words_of(answer)) for answer in answers):
        both = said.total() + right.total()
        f1 = max(f1, 2 * (said & right).total() / both if both else 1.0)
    return float(f1 == 1), f1
