def answer_scores(prediction, answers):
    def one(said, right):
        if not said or not right:
            return int(said == right)
        left, common = list(right), 0
        for word in said:
            if word in left:
                left.remove(word)
                common += 1
        if common == 0:
            return 0
        P, R = common / len(said), common / len(right)
        return 2 * P * R / (P + R)

    said = words_of(prediction)
    return any(said == words_of(answer) for answer in answers), max(one(said, words_of(answer)) for answer in answers)
