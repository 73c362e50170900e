# diagnosis: only the first answer was looked at; take the best of all
def answer_scores(prediction, answers):
    said, right = words_of(prediction), words_of(answers[0])
    common = sum((Counter(said) & Counter(right)).values())
    return float(said == right), 2 * common / (len(said) + len(right)) if said or right else 1.0
