"""One figure of every kind, and how tests read what a figure shows."""

import numpy as np
from made_networks import chain, example
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import ArrowStyle
from matplotlib.text import Annotation, Text

from nlpcourse.classroom.plots import gradients
from nlpcourse.classroom.plots.course_map import draw_course_map
from nlpcourse.classroom.plots.networks import draw_network, draw_parameters, draw_reversed_network
from nlpcourse.classroom.widgets.finite_differences import draw_error
from nlpcourse.classroom.widgets.neuron import draw_neuron
from nlpcourse.classroom.widgets.stepper import draw_step
from nlpcourse.neurons import MLP

Point = tuple[float, float]

Z = np.linspace(-3.0, 3.0, 7)
A, DELTA = np.array([0.5, -1.0, 2.0]), np.array([1.0, -3.0])
WEIGHTS = np.array([10, 100, 1000])
COSTS = {"together": np.array([2.0, 2.5, 3.0]), "singly": np.array([5.0, 50.0, 500.0])}
NORMS = {"tanh": np.array([[1.0, 2.0], [3.0, 4.0], [8.0, 16.0]]), "relu": np.array([[5.0, 6.0]])}
POINTS, CLASSES = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, -1.0]]), np.array([0, 1, 0])
IMAGES = np.arange(5 * 6.0).reshape(5, 2, 3)


def reversed_drawing(net: MLP) -> Figure:
    """Draw the network in reverse, for its example."""
    return draw_reversed_network(net, *example(net))


def probability(X: np.ndarray) -> np.ndarray:
    """Return 1 where x₁ is above 2, else 0, as a column."""
    return (X[:, :1] > 2).astype(float)


DRAWINGS = {
    "network": lambda: draw_network([3, 4, 2], "A network"),
    "parameters": lambda: draw_parameters(chain(), [1.0], "Parameters"),
    "reversed network": lambda: reversed_drawing(chain()),
    "step": lambda: draw_step(chain(), [1.0], [1.0], 13),
    "error": lambda: draw_error(-5.0),
    "neuron": lambda: draw_neuron(2.0, -1.0),
    "course map": lambda: draw_course_map({"00_start_here"}),
    "output deltas": lambda: gradients.draw_output_deltas(Z, 2 * Z, 3 * Z),
    "two terms": lambda: gradients.draw_two_terms(A, DELTA, np.outer(DELTA, A)),
    "costs": lambda: gradients.draw_costs(WEIGHTS, COSTS),
    "norms": lambda: gradients.draw_norms_by_layer(NORMS, "Norms"),
    "decision": lambda: gradients.draw_decision(probability, POINTS, CLASSES, "A border"),
    "digits": lambda: gradients.draw_digits(IMAGES, list("abcde"), "Digits"),
}


def arrows(axes: Axes) -> list[tuple[Point, Point]]:
    """Return the start and the end, which has the head, of each arrow, in the numbers of the axes."""
    found = [note for note in axes.texts if isinstance(note, Annotation) and note.arrow_patch is not None]
    assert all(isinstance(note.arrow_patch.get_arrowstyle(), ArrowStyle.CurveFilledB) for note in found)
    return [(tuple(map(float, note.xyann)), tuple(map(float, note.xy))) for note in found]


def written(figure: Figure) -> list[Text]:
    """Return every text that a reader sees: titles, labels, ticks, legends and what stands in the drawing."""
    return [text for text in figure.findobj(Text) if text.get_visible() and text.get_text()]


def curve(axes: Axes, label: str) -> np.ndarray:
    """Return the points (2, N) of the only line with the label."""
    (line,) = (line for line in axes.lines if line.get_label() == label)
    return np.array(line.get_data())
