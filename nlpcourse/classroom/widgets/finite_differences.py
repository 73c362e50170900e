"""The error of finite differences against the step h: curvature on one side, rounding on the other."""

import ipywidgets
import numpy as np
from matplotlib.figure import Figure

from nlpcourse.classroom.plots.style import BLACK, BLUE, VERMILLION, new_figure, true_minus
from nlpcourse.classroom.widgets.explorer import Explorer

Array = np.ndarray
POINT = 0.5
EXPONENTS = np.arange(-16, -0.4, 0.25)  # of h: at the one end h is lost in rounding, at the other the curve bends


def f(w: Array | float) -> Array:
    """The function that is differentiated: f(w) = sin(exp(w²))."""
    return np.sin(np.exp(np.square(w)))


def slope(w: Array | float) -> Array:
    """Its exact derivative by the chain rule: f'(w) = cos(exp(w²)) · exp(w²) · 2w.

    >>> round(float(slope(0.5)), 6)
    0.363195
    """
    inner = np.exp(np.square(w))
    return np.cos(inner) * inner * 2 * w


def forward_error(h: Array | float) -> Array:
    """Error of the forward difference (f(w + h) − f(w)) / h at w = 0.5, for steps `h` of any shape."""
    return np.abs((f(POINT + h) - f(POINT)) / h - slope(POINT))


def central_error(h: Array | float) -> Array:
    """Error of the central difference (f(w + h) − f(w − h)) / 2h at w = 0.5, for steps `h` of any shape.

    >>> bool(central_error(1e-5) < 1e-9 < central_error(1e-1))
    True
    """
    return np.abs((f(POINT + h) - f(POINT - h)) / (2 * h) - slope(POINT))


def draw_error(exponent: float) -> Figure:
    """Draw, for the step h = 10**exponent, what finite differences see, and their error against h.

    Left: the function within 2h of w = 0.5, with its tangent and the central secant: as computed, it is a curve for
    large h, stairs of rounding for tiny h. Right: the error of the forward and central difference against h, both axes
    logarithmic.
    """
    h = 10.0**exponent
    title = true_minus(f"h = {h:.1e}: the central difference is off by {central_error(h):.0e}")
    figure, (near, errors) = new_figure(title, columns=2)
    u, ends = np.linspace(-2, 2, 401), np.array([-1.0, 1.0])
    near.plot(u, (f(POINT + u * h) - f(POINT)) / h, "-", color=BLACK, alpha=0.5, label="f, as computed")
    near.plot(u, slope(POINT) * u, ":", color=BLACK, label="tangent")
    near.plot(ends, (f(POINT + ends * h) - f(POINT)) / h, "o-", color=BLUE, label="central secant")
    near.set(xlabel="(w − 0.5) / h", ylabel="(f(w) − f(0.5)) / h", ylim=(-1.2, 1.2))
    near.legend(fontsize=8, loc="upper left")
    steps = 10.0**EXPONENTS
    errors.loglog(steps, forward_error(steps), "--", color=VERMILLION, label="forward")
    errors.loglog(steps, central_error(steps), "-", color=BLUE, label="central")
    errors.axvline(h, color="0.5", linewidth=0.8)
    errors.plot(h, forward_error(h), "s", color=VERMILLION)
    errors.plot(h, central_error(h), "o", color=BLUE)
    errors.set(xlabel="h", ylabel="|error| of the slope")
    errors.legend(fontsize=8, loc="lower left")
    return figure


def finite_difference_slider() -> Explorer:
    """Show `draw_error` with a slider over the exponent of h."""
    lowest, highest = EXPONENTS[0], EXPONENTS[-1]
    exponent = ipywidgets.FloatSlider(highest, min=lowest, max=highest, step=0.25, description="log₁₀ h")
    return Explorer(draw_error, exponent=exponent)
