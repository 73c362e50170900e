"""The figures of the class page: pure functions of counts, and each as the address of an <img>."""

import base64
import io
import textwrap

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

# Okabe & Ito (2008), told apart with every common colour vision; the hatch is a second channel.
OUTCOMES = {
    "all points": ("#0072B2", ""),
    "some points": ("#56B4E9", "//"),
    "wrong": ("#D55E00", "\\\\"),
    "error": ("#E69F00", "xx"),
    "time, memory or crash": ("#CC79A7", "--"),
    "missing": ("#F0E442", "oo"),
    "not attempted": ("#DDDDDD", ""),
    "nothing to grade": ("#AAAAAA", "++"),
    "not yet graded": ("#FFFFFF", ".."),
}
_STYLE = {
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "hatch.linewidth": 0.6,
    "svg.hashsalt": "class report",  # the same counts give the same bytes
    "text.parse_math": False,  # a $ in a message is a dollar
}


def _figure(title: str, height: float) -> tuple[Figure, mpl.axes.Axes]:
    figure = Figure(figsize=(7.5, height), layout="constrained")
    figure.suptitle(title, fontweight="bold", fontsize=11, x=0.01, ha="left")
    return figure, figure.subplots()


def _count_students(axis: mpl.axis.Axis) -> None:
    axis.set_label_text("students")
    axis.get_major_locator().set_params(integer=True)


@mpl.rc_context(_STYLE)
def address(figure: Figure) -> str:
    """Return a figure as an address that an <img> can show."""
    file = io.BytesIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(file.getvalue()).decode("ascii")


@mpl.rc_context(_STYLE)
def totals(points: list[float], max_points: float) -> Figure:
    """Draw how many students have how many points in total."""
    median = float(np.median(points))
    figure, axes = _figure(f"Half of the class has {median:g} points or more, of {max_points:g}", 2.6)
    within = np.clip(points, 0, max_points)  # more points than there are, given by hand, count as all
    axes.hist(within, bins=np.linspace(0, max_points, 11), color="#0072B2", edgecolor="white")
    axes.axvline(median, color="black", linestyle="--", label=f"median {median:g}")
    axes.set_xlabel("points")
    _count_students(axes.yaxis)
    axes.legend(frameon=False)
    return figure


@mpl.rc_context(_STYLE)
def outcomes(counts: dict[str, dict[str, int]]) -> Figure:
    """Draw for each exercise how many students had which outcome."""
    solved = {name: row.get("all points", 0) for name, row in counts.items() if not row.get("not yet graded")}
    hardest = min(solved, key=solved.get, default="")
    title = f"Fewest students have all points for {hardest}: {solved[hardest]}" if solved else "Not yet graded"
    figure, axes = _figure(title, 1.2 + 0.4 * len(counts))
    names = list(counts)
    left = np.zeros(len(names))
    for outcome, (colour, hatch) in OUTCOMES.items():
        width = np.array([counts[name].get(outcome, 0) for name in names])
        if width.any():
            bars = axes.barh(names, width, left=left, color=colour, hatch=hatch, edgecolor="black", label=outcome)
            axes.bar_label(bars, [str(n) if n else "" for n in width], label_type="center", fontsize=9,
                           bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8})  # fmt: skip
        left += width
    axes.invert_yaxis()
    _count_students(axes.xaxis)
    figure.legend(loc="outside lower center", ncols=4, frameon=False, fontsize=9)
    return figure


@mpl.rc_context(_STYLE)
def diagnoses(counts: list[tuple[str, int]]) -> Figure:
    """Draw the most common diagnoses, the most common first."""
    labels = [textwrap.fill(text, 55, max_lines=2, placeholder=" …") for text, _ in counts]
    figure, axes = _figure("What went wrong most often", 1.0 + 0.42 * len(counts))
    places = np.arange(len(counts))
    bars = axes.barh(places, [number for _, number in counts], color="#D55E00", height=0.6)
    axes.bar_label(bars, padding=3)
    axes.set_yticks(places, labels, fontsize=9)
    axes.invert_yaxis()
    _count_students(axes.xaxis)
    return figure
