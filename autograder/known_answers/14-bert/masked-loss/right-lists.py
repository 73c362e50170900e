import math


def masked_loss(logits, targets):
    n = sum(int(target) != -100 for row in targets for target in row)
    loss, gradient = 0.0, []
    for scores_of_text, row in zip(logits.tolist(), targets.tolist()):
        gradient.append([])
        for scores, target in zip(scores_of_text, row):
            if target == -100:
                gradient[-1].append([0.0] * len(scores))
                continue
            largest = max(scores)
            powers = [math.exp(score - largest) for score in scores]
            loss += (math.log(sum(powers)) + largest - scores[target]) / n
            gradient[-1].append([(power / sum(powers) - (v == target)) / n for v, power in enumerate(powers)])
    return loss, gradient
