"""The batch size: how a line is fitted to 64 points with batches of 1 to 64 of them."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.descent import draw_contours
from nlpcourse.classroom.plots.style import BLACK, BLUE, VERMILLION, new_figure
from nlpcourse.classroom.widgets.explorer import Explorer
from nlpcourse.optimizers import SGD, minibatches

Array = np.ndarray
N, SPAN = 64, (-0.5, 4.0, -1.0, 3.0)
_rng = np.random.default_rng(0)
X = np.column_stack([_rng.uniform(0, 4, N), np.ones(N)])  # (64, 2): x, and 1 for the bias
Y = X @ np.array([2.0, 1.0]) + 0.5 * _rng.normal(size=N)


def loss(theta: Array) -> Array:
    """Return the mean squared error of the lines θ = (m, b), an array (2, …)."""
    return np.mean((np.tensordot(X, theta, 1).T - Y) ** 2, axis=-1).T


def fit(batch_size: int, lr: float, epochs: int) -> Array:
    """Return the path (updates + 1, 2) of (m, b) from (0, 0).

    >>> len(fit(16, 0.1, 3))
    13
    """
    rng, optimizer, path = np.random.default_rng(1), SGD(lr), [np.zeros(2)]
    for _ in range(epochs):
        for rows in minibatches(N, batch_size, rng):
            error = X[rows] @ path[-1] - Y[rows]
            path.append(optimizer.step(path[-1], 2 * X[rows].T @ error / len(rows)))
    return np.array(path)


def draw_batch_race(batch_size: int, lr: float, epochs: int) -> Figure:
    """Draw the path and the loss over `epochs` passes, beside full-batch gradient descent with the same rate."""
    path, name = fit(batch_size, lr, epochs), f"B = {batch_size}"
    runs = {name: (path, VERMILLION, "-"), f"all {N}": (fit(N, lr, epochs), BLUE, "--")}
    figure, (plane, losses) = new_figure(f"{name}: {len(path) - 1} updates, J ends at {loss(path[-1]):.3g}", columns=2)
    draw_contours(plane, loss, SPAN)
    for label, (path, colour, style) in runs.items():
        plane.plot(*path.T, style, marker="o", color=colour, markersize=2.5, linewidth=1, label=label)
        losses.semilogy(np.linspace(0, epochs, len(path)), loss(path.T), style, color=colour, label=label)
    losses.axhline(loss(np.linalg.lstsq(X, Y, rcond=None)[0]), color=BLACK, linestyle=":", label="lowest")
    plane.set(xlabel="m", ylabel="b")
    losses.set(xlabel="passes over the data", ylabel="J", ylim=(0.1, 100))
    losses.legend()
    return figure


def batch_race_controls() -> Explorer:
    """Show `draw_batch_race` with sliders for batch size, rate and passes."""
    return Explorer(
        draw_batch_race,
        batch_size=ipywidgets.SelectionSlider(options=[1, 2, 4, 8, 16, 32, 64], value=4, description="batch B"),
        lr=ipywidgets.FloatSlider(0.03, min=0.005, max=0.16, step=0.005, readout_format=".3f", description="η"),
        epochs=ipywidgets.IntSlider(5, min=1, max=20, description="passes"),
    )
