"""Small networks for the tests of drawings and widgets, and what their figures say."""

import numpy as np
from matplotlib.figure import Figure

from nlpcourse.neurons import MLP


def chain() -> MLP:
    """Return the scalar chain of the tutorial: four sigmoid layers of one unit."""
    W = [None] + [np.array([[w]]) for w in (0.5, -1.0, 2.0, 1.0)]
    b = [None] + [np.array([b]) for b in (0.0, 0.5, -0.5, 0.0)]
    return MLP(W, b, [None] + ["sigmoid"] * 4, "squared_error")


def small_net(sizes: tuple[int, ...], loss: str = "squared_error") -> MLP:
    """Return a tanh network with weights and biases drawn at random."""
    output = "linear" if loss == "cross_entropy" else "sigmoid"
    net = MLP.initialise(sizes, "tanh", output, loss, np.random.default_rng(0))
    return net.with_parameters(net.parameters() + 0.1)  # no bias is zero


def example(net: MLP) -> tuple[np.ndarray, np.ndarray]:
    """Return x with alternating signs and a one-hot y that fit the network."""
    x = np.linspace(1.0, 2.0, net.W[1].shape[1])
    return x * (-1) ** np.arange(len(x)), np.eye(len(net.b[-1]))[0]


def texts(figure: Figure) -> list[str]:
    """Return every text of the figure."""
    return [text.get_text() for part in (*figure.axes, figure) for text in part.texts]
