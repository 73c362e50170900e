"""Landscapes in the plane for a ball to roll on, each with its slope."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Array = np.ndarray
FAR = 1e3  # a ball that is farther away is lost


class Surface(NamedTuple):
    """A loss J of θ = (θ₁, θ₂): `cost` and `gradient` take points of the shape (2, …)."""

    cost: Callable[[Array], Array]
    gradient: Callable[[Array], Array]
    start: tuple[float, float]
    span: tuple[float, float, float, float]  # to draw: left, right, bottom, top


def _surface(cost: Callable, slopes: Callable, start: tuple, span: tuple) -> Surface:
    """Return the surface of a cost and its two slopes, functions of x = θ₁ and y = θ₂."""
    return Surface(lambda theta: cost(*theta), lambda theta: np.array(slopes(*theta)), start, span)


def _beale_cost(x: Array, y: Array) -> Array:
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2


def _beale_slopes(x: Array, y: Array) -> tuple[Array, Array]:
    terms = [(goal - x + x * y**k, k) for k, goal in ((1, 1.5), (2, 2.25), (3, 2.625))]
    return sum(2 * e * (y**k - 1) for e, k in terms), sum(2 * e * k * x * y ** (k - 1) for e, k in terms)


SURFACES = {
    "bowl": _surface(lambda x, y: x**2 + 0.1 * y**2, lambda x, y: (2 * x, 0.2 * y), (-4, 4), (-5, 5, -5, 5)),
    "two valleys": _surface(
        lambda x, y: (x**2 - 1) ** 2 + 0.3 * x + y**2,
        lambda x, y: (4 * x * (x**2 - 1) + 0.3, 2 * y),
        (1.9, 1.2),
        (-2, 2, -1.5, 1.5),
    ),
    "long valley": _surface(
        lambda x, y: 50 * x**2 - 0.05 * y**2, lambda x, y: (100 * x, -0.1 * y), (1.0, 0.01), (-1.2, 1.2, -0.5, 1.5)
    ),
    "saddle": _surface(lambda x, y: x**2 - y**2, lambda x, y: (2 * x, -2 * y), (1.0, 0.01), (-1.2, 1.2, -1.2, 1.2)),
    "saddle between minima": _surface(  # level at (0, 0), with a minimum at (0, 1) and at (0, −1)
        lambda x, y: x**2 / 2 + y**4 / 4 - y**2 / 2 + 0.25,
        lambda x, y: (x, y**3 - y),
        (-1.2, 0.001),
        (-1.5, 1.5, -1.5, 1.5),
    ),
    "ravine": _surface(  # thirty times as steep across as along
        lambda x, y: x**2 / 2 + 15 * y**2, lambda x, y: (x, 30 * y), (-1.3, 0.5), (-1.5, 1.5, -1.5, 1.5)
    ),
    "bend": _surface(  # the floor of the valley is the parabola y = x²; the minimum is at (1, 1)
        lambda x, y: (1 - x) ** 2 / 10 + 2 * (y - x**2) ** 2,
        lambda x, y: ((x - 1) / 5 - 8 * x * (y - x**2), 4 * (y - x**2)),
        (-1.2, 1.2),
        (-1.5, 1.5, -1.5, 1.5),
    ),
    "Beale": _surface(_beale_cost, _beale_slopes, (1.0, 1.5), (-0.5, 4, -1, 2)),
}
"""Beale (1958), On an iterative method of finding a local minimum; its lowest point is (3, 0.5), with J = 0."""


def roll(surface: Surface, optimizer, steps: int, noise: float = 0.0, seed: int = 0) -> Array:
    """Return the path (steps + 1, 2) from the surface's start; it ends early where the ball is lost.

    `optimizer` has a method `step(theta, gradient)`; to the gradient, normal noise of that size is added.

    >>> from nlpcourse.optimizers import SGD
    >>> roll(SURFACES["bowl"], SGD(0.1), 1).round(2).tolist()
    [[-4.0, 4.0], [-3.2, 3.92]]
    """
    rng = np.random.default_rng(seed)
    path = [np.array(surface.start, float)]
    for _ in range(steps):
        theta = optimizer.step(path[-1], surface.gradient(path[-1]) + noise * rng.normal(size=2))
        if not np.abs(theta).max() < FAR:
            break
        path.append(theta)
    return np.array(path)
