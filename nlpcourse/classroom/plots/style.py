"""The one style of all figures: size, colours with fixed roles, and how a figure is shown."""

from typing import Any

import matplotlib as mpl
import numpy as np
from cycler import cycler
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Okabe & Ito (2008), Color Universal Design: told apart with every common colour vision.
BLUE, VERMILLION, BLACK = "#0072B2", "#D55E00", "#000000"
ORANGE, GREEN, PURPLE = "#E69F00", "#009E73", "#CC79A7"

COLOURS = {"forward": BLUE, "backward": VERMILLION, "target": BLACK}
MAGNITUDE = "cividis"
SIZE = (6.0, 3.5)  # inches


def use_course_style() -> None:
    """Set the style for all figures that follow, and show figures as PNG in a notebook.

    >>> use_course_style()
    >>> mpl.rcParams["figure.figsize"]
    [6.0, 3.5]
    """
    lines = cycler(color=[BLUE, VERMILLION, BLACK, GREEN, PURPLE, ORANGE])
    styles = cycler(linestyle=["-", "--", ":", "-.", (0, (5, 1)), (0, (1, 1))])  # a second channel
    mpl.rcParams.update(
        {
            "figure.figsize": SIZE,
            "figure.dpi": 110,
            "figure.constrained_layout.use": True,
            "axes.prop_cycle": lines + styles,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.titlesize": 11,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "axes.grid": True,
            "grid.alpha": 0.25,
            "image.cmap": MAGNITUDE,
            "font.size": 10,
            "legend.frameon": False,
        }
    )
    _show_figures_as_png()


def _show_figures_as_png() -> None:
    """Register the PNG display of figures, as `draw` functions return them without pyplot."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    if get_ipython() is not None:
        from matplotlib_inline.backend_inline import set_matplotlib_formats

        set_matplotlib_formats("png")


def true_minus(text: str) -> str:
    """Write the hyphens of a text of numbers as minus signs.

    >>> true_minus(f"{-0.5:.1f}")
    '−0.5'
    """
    return text.replace("-", "−")


def new_figure(title: str, columns: int = 1, rows: int = 1, **options: Any) -> tuple[Figure, Axes | np.ndarray]:
    """Return (figure, axes) of the course's size; `title` states what the reader should see.

    More than one axes come as an array; `options` go to `Figure.subplots`.

    The figure does not belong to pyplot, so it is shown only where a cell displays it.

    >>> figure, axes = new_figure("The slope is at most a quarter")
    >>> figure.get_size_inches().tolist()
    [6.0, 3.5]
    """
    figure = Figure(figsize=SIZE, layout="constrained")
    figure.suptitle(title, fontweight="bold", fontsize=11, x=0.01, ha="left")
    return figure, figure.subplots(rows, columns, **options)
