"""The map of the course: which lecture stands on which, and which of them exist."""

from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.classroom.plots.style import COLOURS, new_figure


class Lecture(NamedTuple):
    """A planned lecture: its file's name, its title, what it is about, and the numbers of those it stands on."""

    name: str
    title: str
    about: str
    builds_on: tuple[int, ...]


LECTURES = (
    Lecture("00_start_here", "Start here", "how the course works", ()),
    Lecture("01_neurons_and_layers", "Neurons and layers", "weighted sums, activations, layers", (0,)),
    Lecture("02_gradient_descent", "Gradient descent", "losses, and how to walk downhill", (1,)),
    Lecture("03_softmax_regression", "Softmax regression", "probabilities of classes, cross-entropy", (2,)),
    Lecture("04_backpropagation", "Backpropagation", "every slope of a network in one backward pass", (2, 3)),
    Lecture("05_computation_graphs", "Computation graphs", "backpropagation for any program", (4,)),
    Lecture("06_training_networks", "Training networks", "what makes training work, and what breaks it", (4, 5)),
    Lecture("07_text_classification", "Text classification", "from words to numbers to a label", (6,)),
    Lecture("08_word2vec", "word2vec", "the meaning of a word from its neighbours", (7,)),
    Lecture("09_scaling_word2vec", "Scaling word2vec", "the same for millions of words", (8,)),
    Lecture("10_subwords_and_evaluation", "Subwords and evaluation", "parts of words; is an embedding good?", (9,)),
    Lecture("11_neural_language_models", "Neural language models", "predict the next word", (7, 8)),
    Lecture("12_contextual_embeddings", "Contextual embeddings", "one word, many meanings", (11,)),
    Lecture("13_transformers", "Transformers", "attention, and all that is built on it", (10, 12)),
    Lecture("14_bert", "BERT", "fill in the gaps", (13,)),
    Lecture("15_t5", "T5", "every task as text to text", (14,)),
    Lecture("16_gpt", "GPT", "predict the next token, at scale", (13,)),
    Lecture("17_modern_llms", "Modern LLMs", "what changed since", (15, 16)),
)
COLUMNS, ROWS = 5, 4  # every second row runs from right to left
WIDTH, HEIGHT = 0.88, 0.6  # of a box; columns and rows are 1 apart
EXISTING = {"facecolor": "#D6E8F4", "edgecolor": COLOURS["forward"], "linestyle": "-", "linewidth": 1.6}
PLANNED = {"facecolor": "white", "edgecolor": "0.55", "linestyle": "--", "linewidth": 0.9}
ARROW = {"arrowstyle": "-|>", "color": "0.35", "shrinkA": 1, "shrinkB": 1}
LEGEND = "solid, blue: here now\ndashed, white: planned"


def existing_lectures(folder: Path = COURSE_ROOT / "lectures") -> set[str]:
    """Return the names of the planned lectures whose notebook is in `folder`.

    >>> existing_lectures(Path("/nowhere"))
    set()
    """
    return {lecture.name for lecture in LECTURES if (folder / f"{lecture.name}.ipynb").is_file()}


def foundations(number: int) -> set[int]:
    """Return the numbers of all lectures that a lecture stands on, directly or through others.

    >>> sorted(foundations(4))
    [0, 1, 2, 3]
    """
    direct = LECTURES[number].builds_on
    return set(direct).union(*map(foundations, direct))


def draw_course_map(existing: set[str]) -> Figure:
    """Draw an arrow to each lecture from those it stands on; the `existing` ones are filled, the others dashed."""
    figure, axes = new_figure("Read in the order of the numbers, nothing comes too early")
    axes.set(xlim=(-0.5, COLUMNS - 0.5), ylim=(0.42 - ROWS, 0.58))
    axes.set_axis_off()
    boxes = [_draw_lecture(axes, number, lecture.name in existing) for number, lecture in enumerate(LECTURES)]
    for number, lecture in enumerate(LECTURES):
        for earlier in lecture.builds_on:
            start, end = _place(earlier), _place(number)
            arrow = ARROW | {"patchA": boxes[earlier], "patchB": boxes[number], "connectionstyle": _bend(start, end)}
            axes.annotate("", end, start, arrowprops=arrow, zorder=1)
    axes.text(-WIDTH / 2, 1 - ROWS, LEGEND, va="center", fontsize=8)
    return figure


def course_table(existing: set[str]) -> str:
    """Return a Markdown table of the lectures: number, name, content, what each stands on, and whether it exists."""
    lines = ["| | lecture | about | stands on | here now |", "|---|---|---|---|---|"]
    for number, lecture in enumerate(LECTURES):
        link = f"[{lecture.title}]({lecture.name}.ipynb)" if lecture.name in existing else lecture.title
        earlier = ", ".join(f"{other:02d}" for other in lecture.builds_on)
        here = "yes" if lecture.name in existing else "not yet"
        lines.append(f"| {number:02d} | {link} | {lecture.about} | {earlier} | {here} |")
    return "\n".join(lines)


def _place(number: int) -> tuple[int, int]:
    row, column = divmod(number, COLUMNS)
    return (COLUMNS - 1 - column if row % 2 else column), -row


def _bend(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Lead an arrow round the boxes between its ends: above them in the first row, below them in the others."""
    columns = end[0] - start[0]
    if start[1] != end[1] or abs(columns) == 1:
        return "arc3,rad=0"
    side = -1 if start[1] == 0 else 1
    return f"arc3,rad={side * 0.68 / columns:.2f}"  # the further, the flatter


def _draw_lecture(axes: Axes, number: int, exists: bool) -> Patch:
    x, y = _place(number)
    look = EXISTING if exists else PLANNED
    box = FancyBboxPatch((x - WIDTH / 2, y - HEIGHT / 2), WIDTH, HEIGHT, "round,pad=0,rounding_size=0.06", **look)
    axes.add_patch(box)
    text = f"{number:02d}\n" + fill(LECTURES[number].title, width=15, break_long_words=False)
    axes.text(x, y, text, ha="center", va="center", fontsize=8)
    return box
