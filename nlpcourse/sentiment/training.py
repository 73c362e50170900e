"""The training loop of the classifiers: mini-batches, Adam, weights held small."""

from typing import TypeVar

import numpy as np

from nlpcourse.neurons import MLP
from nlpcourse.optimizers import Adam, minibatches
from nlpcourse.sentiment.pooled import PooledClassifier

BATCH_SIZE = 32
Model = TypeVar("Model", MLP, PooledClassifier)


def train(
    model: Model, X: np.ndarray, Y: np.ndarray, epochs: int, lr: float, rng: np.random.Generator, decay: float = 0.0
) -> Model:
    """Return the model after `epochs` of Adam, in batches of 32, on the loss J + ½ · decay · ‖θ‖².

    `X` is a batch of the model's inputs, (N, n_0) or the numbers of words (N, T), `Y` (N, K) the one-hot targets.
    Raises ValueError if they are not as many, or no arrays.

    >>> net = MLP([None, np.zeros((2, 1))], [None, np.zeros(2)], [None, "linear"], "cross_entropy")
    >>> net = train(net, np.array([[-1.0], [1.0]]), np.eye(2), epochs=50, lr=0.1, rng=np.random.default_rng(0))
    >>> net.predict(np.array([[-1.0], [1.0]])).argmax(axis=1)
    array([0, 1])
    """
    for name, given in {"X": X, "Y": Y}.items():
        if not isinstance(given, np.ndarray):
            received = f"a {type(given).__name__}"
            raise ValueError(f"expected {name} as one array, received {received}: `pad` makes one of texts")
    if len(X) != len(Y):
        received = f"{len(X)} inputs, {len(Y)} targets"
        raise ValueError(f"expected a target for each input, received {received}; cut both alike")
    optimizer = Adam(lr)
    for _ in range(epochs):
        for rows in minibatches(len(X), BATCH_SIZE, rng):
            theta = model.parameters()
            theta = optimizer.step(theta, model.gradients(X[rows], Y[rows]).flat() + decay * theta)
            model = model.with_parameters(theta)
    return model
