"""Worked examples that others have published: XOR by ReLU, softmax, logistic regression."""

import json
from pathlib import Path

import numpy as np
import pytest

from nlpcourse.neurons import MLP, cross_entropy, sigmoid, softmax
from nlpcourse.neurons.losses import binary_cross_entropy

GOLDEN = Path(__file__).parent / "golden"
SOFTMAX = {case["id"]: case for case in json.loads((GOLDEN / "worked_softmax_logreg.json").read_text("utf-8"))}


def test_two_relu_units_compute_xor():
    [case] = json.loads((GOLDEN / "worked_xor.json").read_text(encoding="utf-8"))
    W, b, u, c, X = (np.array(case["inputs"][name], float) for name in ("W", "b", "u", "c", "X"))
    net = MLP([None, W, u[None]], [None, b, c[None]], [None, "relu", "linear"], "squared_error")
    _, A = net.forward(X)
    assert A[1].tolist() == case["expected"]["h"] and A[2].ravel().tolist() == case["expected"]["y"]


@pytest.mark.parametrize("name", ["slp3_softmax", "cs231n_softmax_[1, -2, 0]"])
def test_the_softmax_is_the_published_one(name: str):
    case = SOFTMAX[name]
    found = softmax(np.array(case["inputs"]["z"], float))
    assert found == pytest.approx(case["expected"]["exact"], abs=1e-12)
    assert found == pytest.approx(case["expected"]["softmax"], abs=case["tolerance"])


def test_a_network_that_knows_nothing_is_as_surprised_as_by_chance():
    case = SOFTMAX["chance_loss_10_classes"]
    found = cross_entropy(np.zeros((1, case["inputs"]["K"])), np.eye(10)[:1])
    assert found == pytest.approx(case["expected"]["loss"], abs=case["tolerance"])


def test_the_review_of_the_book_is_positive_with_probability_070():
    case = SOFTMAX["slp3_sentiment_logreg"]
    w, b, x = (np.array(case["inputs"][name]) for name in ("w", "b", "x"))
    p = sigmoid(w @ x + b)
    assert w @ x + b == pytest.approx(case["expected"]["z"]) and p == pytest.approx(case["expected"]["exact"]["p"])
    for gold in (0, 1):
        loss = binary_cross_entropy(np.array([[p]]), np.array([[float(gold)]]))
        assert loss == pytest.approx(case["expected"]["exact"][f"l{gold}"])
        assert loss == pytest.approx(case["expected"][f"loss_if_gold_{gold}"], abs=case["tolerance"])
