"""The one style of all figures: size, colours with fixed roles, and how a figure is shown."""

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from cycler import cycler
from IPython import get_ipython
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Okabe & Ito (2008), Color Universal Design: told apart with every common colour vision.
BLUE, VERMILLION, BLACK = "#0072B2", "#D55E00", "#000000"
ORANGE, GREEN, PURPLE = "#E69F00", "#009E73", "#CC79A7"

COLOURS = {"forward": BLUE, "backward": VERMILLION, "target": BLACK}
MAGNITUDE = "cividis"
SIZE = (6.0, 3.5)  # inches
SEQUENCE = (BLUE, VERMILLION, BLACK, GREEN, PURPLE, ORANGE)
LINES = ("-", "--", ":", "-.", (0, (5, 1)), (0, (1, 1)))  # a second channel beside colour; markers are a third
LOOKS = list(cycler(color=SEQUENCE, linestyle=LINES, marker=list("os^Dv*")))


def use_course_style() -> None:
    """Set the style for all figures that follow, and show figures as PNG in a notebook.

    >>> use_course_style()
    >>> mpl.rcParams["figure.figsize"]
    [6.0, 3.5]
    """
    cycle = cycler(color=SEQUENCE, linestyle=LINES)
    fixed = mpl.rc_params_from_file(Path(__file__).with_name("course.mplstyle"), use_default_template=False)
    mpl.rcParams.update({**fixed, "axes.prop_cycle": cycle})
    if get_ipython() is not None:  # figures that come without pyplot are shown only where a format is registered
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
