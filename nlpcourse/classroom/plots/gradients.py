"""Figures about gradients: where they start, how they travel, what they cost and what they do."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, COLOURS, MAGNITUDE, ORANGE, new_figure, true_minus

Array = np.ndarray
MARKERS = "osD^v"


def draw_output_deltas(z: Array, squared: Array, cross: Array) -> Figure:
    """Draw δ of a sigmoid output with target 1 against its z (N,), for squared error and cross-entropy."""
    figure, axes = new_figure("Squared error is deaf to a confident mistake; cross-entropy is not")
    axes.plot(z, cross, color=COLOURS["backward"], linestyle="-", label="cross-entropy: δ = ŷ − y")
    axes.plot(z, squared, color=COLOURS["forward"], linestyle="--", label="squared error: δ = (ŷ − y) σ'(z)")
    axes.axhline(0, color=BLACK, linewidth=0.8)
    axes.set(xlabel="z of the output unit (target y = 1)", ylabel="δ = ∂J/∂z")
    axes.legend(loc="lower right")
    return figure


def draw_two_terms(a: Array, delta: Array, dW: Array) -> Figure:
    """Draw a (n_in,), δ (n_out,) and their outer product ∂J/∂W (n_out, n_in) as heat maps with numbers."""
    figure, axes = new_figure(
        "Each weight's gradient is δ of its row times a of its column",
        columns=2, rows=2, width_ratios=[1, len(a)], height_ratios=[1, len(delta)],
    )  # fmt: skip
    axes[0, 0].axis("off")
    _heat_map(axes[0, 1], a[None, :], "forward term a", COLOURS["forward"])
    _heat_map(axes[1, 0], delta[:, None], "backward\nterm δ", COLOURS["backward"])
    _heat_map(axes[1, 1], dW, "∂J/∂W = δ aᵀ", COLOURS["target"])
    return figure


def _heat_map(axes: Axes, values: Array, title: str, colour: str) -> None:
    limit = np.abs(values).max() or 1.0
    axes.imshow(values, cmap=MAGNITUDE, vmin=-limit, vmax=limit, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        shade = "black" if value > 0.1 * limit else "white"
        axes.text(column, row, true_minus(f"{value:.3f}"), ha="center", va="center", color=shade, fontsize=9)
    axes.set_title(title, color=colour)
    axes.set(xticks=[], yticks=[])
    axes.grid(False)


def draw_costs(parameters: Array, costs: Mapping[str, Array]) -> Figure:
    """Draw the cost of a gradient, in forward passes (N,), against the number of parameters (N,)."""
    figure, axes = new_figure("Backward costs a constant; one weight at a time, ever more")
    for (label, values), marker, colour in zip(costs.items(), MARKERS, (COLOURS["backward"], BLUE, BLACK)):
        axes.loglog(parameters, values, marker=marker, color=colour, label=label)
    axes.set(xlabel="number of weights", ylabel="multiplications,\nin forward passes")
    axes.legend(loc="upper left")
    return figure


def draw_norms_by_layer(norms: Mapping[str, Array], title: str) -> Figure:
    """Draw a norm for each layer, one curve per label; each array has the shape (seeds, L)."""
    figure, axes = new_figure(title)
    for (label, values), marker in zip(norms.items(), MARKERS):
        layers = np.arange(1, values.shape[1] + 1)
        lines = axes.semilogy(layers, np.median(values, axis=0), marker=marker, label=label)
        axes.fill_between(layers, values.min(axis=0), values.max(axis=0), color=lines[0].get_color(), alpha=0.2)
    axes.set(xlabel="layer (1 is next to the input)", ylabel="norm of ∂J/∂W", xticks=layers)
    axes.legend(loc="best")
    return figure


def draw_decision(predict: Callable[[Array], Array], X: Array, y: Array, title: str) -> Figure:
    """Draw two classes of points `X` (N, 2), `y` (N,) over the probability `predict(X)` (N, 1) of class 1."""
    figure, axes = new_figure(title)
    low, high = X.min(axis=0) - 0.3, X.max(axis=0) + 0.3
    across, up = np.meshgrid(np.linspace(low[0], high[0], 120), np.linspace(low[1], high[1], 120))
    probability = predict(np.column_stack([across.ravel(), up.ravel()])).reshape(across.shape)
    shades = axes.contourf(across, up, probability, levels=np.linspace(0, 1, 11), cmap=MAGNITUDE, alpha=0.6)
    axes.contour(across, up, probability, levels=[0.5], colors=BLACK, linewidths=1.5)
    axes.scatter(*X[y == 0].T, color=BLUE, marker="o", edgecolor="white", label="class 0")
    axes.scatter(*X[y == 1].T, color=ORANGE, marker="^", edgecolor="black", label="class 1")
    axes.set(xlabel="x₁", ylabel="x₂")
    figure.colorbar(shades, ax=axes, label="probability of class 1")
    axes.legend(loc="upper right", frameon=True)
    return figure


def draw_digits(images: Array, captions: Sequence[str], title: str) -> Figure:
    """Draw small grey images (N, height, width) in two rows, each with its caption."""
    figure, axes = new_figure(title, columns=(len(images) + 1) // 2, rows=2)
    for panel in axes.flat:
        panel.axis("off")
    for panel, image, caption in zip(axes.flat, images, captions):
        panel.imshow(image, cmap="Greys")
        panel.set_title(caption, fontsize=10, fontweight="normal")
    return figure
