"""Figures about going downhill: surfaces seen from above, paths on them, and losses along the way."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, COLOURS, GREEN, MAGNITUDE, PURPLE, VERMILLION, new_figure

Array = np.ndarray
Cost = Callable[[Array], Array]  # of points (2, …) in the plane
Curves = Mapping[str, tuple[Array, Array]]  # x and y, by label
Span = tuple[float, float, float, float]  # left, right, bottom, top
LOOKS = ((VERMILLION, "-", "o"), (BLUE, "--", "s"), (BLACK, ":", "^"), (GREEN, "-.", "D"), (PURPLE, (0, (5, 1)), "v"))
GRID = 121  # points along an axis


def draw_paths(cost: Cost, paths: Mapping[str, Array], span: Span, title: str, names=("θ₁", "θ₂")) -> Figure:
    """Draw the contours of `cost` over `span` and on them each path (steps, 2), under its label."""
    figure, axes = new_figure(title)
    draw_contours(axes, cost, span)
    _draw_paths(axes, paths)
    axes.set(xlabel=names[0], ylabel=names[1])
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    return figure


def draw_contours(axes: Axes, cost: Cost, span: Span) -> None:
    """Draw the contours of `cost` over `span`; their heights are even on a logarithmic scale from the lowest point."""
    across, up = np.meshgrid(np.linspace(*span[:2], GRID), np.linspace(*span[2:], GRID))
    height = cost(np.stack([across, up]))
    height = np.log10(height - height.min() + 0.01 * np.ptp(height))
    axes.contourf(across, up, height, levels=14, cmap=MAGNITUDE, alpha=0.45)
    axes.contour(across, up, height, levels=14, colors="0.5", linewidths=0.5, linestyles="solid")
    axes.set(xlim=span[:2], ylim=span[2:])


def _draw_paths(axes: Axes, paths: Mapping[str, Array]) -> None:
    for (label, path), (colour, style, marker) in zip(paths.items(), LOOKS):
        axes.plot(*path.T, color=colour, linestyle=style, marker=marker, markersize=3, linewidth=1.3, label=label)
        axes.plot(*path[-1], color=colour, marker=marker, markersize=8, markeredgecolor="white")


def draw_panels_of_paths(panels: Mapping[str, tuple[Cost, Mapping[str, Array], Span]], title: str) -> Figure:
    """Draw small multiples side by side, each the contours of a cost and the paths on it; one legend for all."""
    figure, all_axes = new_figure(title, columns=len(panels))
    for axes, (name, (cost, paths, span)) in zip(all_axes, panels.items()):
        draw_contours(axes, cost, span)
        _draw_paths(axes, paths)
        axes.set_xlabel("θ₁")
        axes.set_title(name, fontsize=10, fontweight="normal")
    all_axes[0].set_ylabel("θ₂")
    figure.legend(*all_axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=4, fontsize=9)
    return figure


def draw_line_fit(x: Array, y: Array, path: Array, cost: Cost, span: Span) -> Figure:
    """Draw points (n,) with the lines y = mx + b of some steps, and the path (steps, 2) of (m, b) on the loss."""
    figure, (data, plane) = new_figure("Each step moves the line, and a point in the plane of (m, b)", columns=2)
    shown = [step for step in (0, 1, 2, 10) if step < len(path) - 1] + [len(path) - 1]
    data.plot(x, y, "o", color=BLACK)
    for step, (colour, style, _marker) in zip(shown, LOOKS):
        m, b = path[step]
        data.plot(x, m * x + b, color=colour, linestyle=style, label=f"step {step}")
    data.set(xlabel="x", ylabel="y")
    data.legend(fontsize=8)
    draw_contours(plane, cost, span)
    _draw_paths(plane, {"path": path})
    plane.set(xlabel="m", ylabel="b")
    return figure


def draw_surface(cost: Cost, span: Span, title: str, names: tuple[str, str]) -> Figure:
    """Draw `cost` as a surface and, beside it, seen from above."""
    figure, (flat, spare) = new_figure(title, columns=2)
    spare.remove()
    solid = figure.add_subplot(1, 2, 2, projection="3d")
    draw_contours(flat, cost, span)
    flat.set(xlabel=names[0], ylabel=names[1])
    flat.set_title("from above", fontsize=10, fontweight="normal")
    solid.set_title("as a surface", fontsize=10, fontweight="normal")
    across, up = np.meshgrid(np.linspace(*span[:2], 31), np.linspace(*span[2:], 31))
    solid.plot_surface(across, up, cost(np.stack([across, up])), cmap=MAGNITUDE, linewidth=0)
    solid.set(xlabel=names[0], ylabel=names[1], zlabel="J")
    solid.set_box_aspect(None, zoom=0.8)
    return figure


def draw_curves(curves: Curves, title: str, names: tuple[str, str], logs: str = "") -> Figure:
    """Draw labelled curves (x, y) on axes with these names; `logs` says which are logarithmic: "", "x", "y" or "xy"."""
    figure, axes = new_figure(title)
    _draw_curves(axes, curves, logs)
    axes.set(xlabel=names[0], ylabel=names[1])
    figure.legend(loc="outside lower center", ncols=2)
    return figure


def _draw_curves(axes: Axes, curves: Curves, logs: str) -> None:
    for (label, (x, y)), (colour, style, marker) in zip(curves.items(), LOOKS):
        every = max(1, len(x) // 12)
        axes.plot(x, y, color=colour, linestyle=style, marker=marker, markevery=every, markersize=4, label=label)
    axes.set(**{f"{name}scale": "log" for name in logs})


def draw_race(panels: Mapping[str, Curves], title: str) -> Figure:
    """Draw the losses of the same runs against several measures of effort, one panel for each, named by its key."""
    figure, all_axes = new_figure(title, columns=len(panels), sharey=True)
    for axes, (name, curves) in zip(all_axes, panels.items()):
        _draw_curves(axes, curves, "x")
        axes.set(xlabel=name, ylabel="loss J")
    figure.legend(*all_axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=4)
    return figure


def draw_balls(cost: Callable[[Array], Array], runs: Mapping[str, tuple[Array, Array]], title: str) -> Figure:
    """Draw balls on a curve, one panel per run: where each started and where it came to rest (n,), joined by a line."""
    figure, all_axes = new_figure(title, columns=len(runs), sharey=True)
    theta = np.linspace(-2, 2, 201)
    for axes, (name, (starts, ends)) in zip(all_axes, runs.items()):
        axes.plot(theta, cost(theta), color=BLACK, linewidth=1)
        axes.plot([starts, ends], [cost(starts), cost(ends)], color="0.5", linewidth=0.9, linestyle=":")
        axes.plot(starts, cost(starts), "o", color=COLOURS["forward"], fillstyle="none", label="start")
        axes.plot(ends, cost(ends), "v", color=COLOURS["backward"], markersize=9, label="end")
        axes.set(xlabel="θ", ylabel="J(θ)")
        axes.set_title(name, fontsize=10, fontweight="normal")
    axes.legend(loc="upper center")
    return figure


def draw_histogram(values: Array, title: str, xlabel: str) -> Figure:
    """Draw how many of the `values` (n,) fall into each of twenty bins."""
    figure, axes = new_figure(title)
    axes.hist(values, bins=20, color=BLUE, edgecolor="white")
    axes.set(xlabel=xlabel, ylabel="runs")
    return figure
