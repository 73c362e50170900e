"""The size of the first weights against the signal: too small and it dies, too large and it explodes or saturates."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, COLOURS, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.neurons import MLP

Array = np.ndarray
WIDTH, BATCH = 64, 32


def measure_signals(activation: str, factor: float, depth: int, rng: np.random.Generator) -> tuple[Array, Array, Array]:
    """Return the std of a and of δ in each layer, both (L,), and the last layer's activations (B, n).

    The weights are `factor` times those of `MLP.initialise`; δ is sent back from random targets.

    >>> forward, backward, last = measure_signals("relu", 1.0, 20, np.random.default_rng(0))
    >>> bool(0.3 < forward[-1] / forward[0] < 3), last.shape
    (True, (32, 64))
    """
    net = MLP.initialise([WIDTH] * (depth + 1), activation, activation, "squared_error", rng)
    net = MLP([None] + [factor * W for W in net.W[1:]], net.b, net.activations, net.loss)
    Z, A = net.forward(rng.normal(size=(BATCH, WIDTH)))
    outputs = np.zeros_like(A[-1])  # beside exploded ones the targets would be rounded away
    delta = net.backward(rng.normal(size=outputs.shape), Z, [*A[:-1], outputs]).delta
    return np.array([a.std() for a in A[1:]]), np.array([d.std() for d in delta[1:]]), A[-1]


def draw_initialisation(activation: str, factor: float, depth: int) -> Figure:
    """Draw what becomes of the signal on its way forward and backward, and the activations at the end."""
    forward, backward, last = measure_signals(activation, factor, depth, np.random.default_rng(0))
    ahead, back = forward[-1] / forward[0], backward[0] / backward[-1]
    title = f"{activation}, weights × {factor:g}: forward × {ahead:.1g}, backward × {back:.1g}"
    figure, (signals, values) = new_figure(title, columns=2)
    layers = np.arange(1, depth + 1)
    signals.semilogy(layers, forward, "o-", color=COLOURS["forward"], markersize=4, label="a, forward")
    signals.semilogy(layers, backward, "s--", color=COLOURS["backward"], markersize=4, label="δ, backward")
    signals.axhline(1, color=BLACK, linewidth=0.8)
    signals.set(xlabel="layer", ylabel="standard deviation", ylim=(1e-12, 1e12))
    signals.legend(fontsize=8, loc="upper left")
    values.hist(last.ravel(), bins=41, color=COLOURS["forward"])
    values.set(xlabel=f"activations of layer {depth}", ylabel="how many")
    return figure


def initialisation_sliders() -> Explorer:
    """Show `draw_initialisation` with the activation, the factor on the weights and the depth to choose."""
    activation = ipywidgets.Dropdown(options=["tanh", "relu", "sigmoid"], description="activation")
    factor = ipywidgets.FloatLogSlider(1, base=2, min=-3, max=4, step=0.5, description="weights ×")
    depth = ipywidgets.IntSlider(20, min=2, max=30, description="layers")
    return Explorer(draw_initialisation, activation=activation, factor=factor, depth=depth)
