"""Drawings: labelled, legible, and with the numbers of the package."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from made_networks import chain, example, small_net, texts
from matplotlib.figure import Figure

from nlpcourse.classroom.claims import read_ledger
from nlpcourse.classroom.plots.course_map import LECTURES, course_table, draw_course_map, existing_lectures
from nlpcourse.classroom.plots.networks import draw_network, draw_parameters, draw_reversed_network, superscript
from nlpcourse.classroom.plots.style import new_figure
from nlpcourse.classroom.widgets.finite_differences import EXPONENTS, central_error, draw_error, forward_error
from nlpcourse.classroom.widgets.neuron import draw_neuron
from nlpcourse.classroom.widgets.stepper import draw_step
from nlpcourse.neurons import MLP

# --- every drawing ---

DRAWINGS = {
    "network": lambda: draw_network([3, 4, 2], "A network"),
    "parameters": lambda: draw_parameters(chain(), [1.0], "Parameters"),
    "reversed network": lambda: reversed_drawing(chain()),
    "step": lambda: draw_step(chain(), [1.0], [1.0], 13),
    "error": lambda: draw_error(-5.0),
    "neuron": lambda: draw_neuron(2.0, -1.0),
    "course map": lambda: draw_course_map({"00_start_here"}),
}


def reversed_drawing(net: MLP) -> Figure:
    return draw_reversed_network(net, *example(net))


def unlabelled(figure: Figure) -> list[str]:
    """Name what a reader would miss: a title, the names of axes, and in drawings without axes any text."""
    missing = [] if figure.get_suptitle() else ["title"]
    for axes in figure.axes:
        if axes.axison:
            missing += [name for name in ("xlabel", "ylabel") if not getattr(axes, f"get_{name}")()]
        elif not axes.texts:
            missing.append("texts")
    return missing


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_a_labelled_figure(name: str) -> None:
    figure = DRAWINGS[name]()
    assert isinstance(figure, Figure)
    assert unlabelled(figure) == []


def test_an_unlabelled_figure_is_noticed() -> None:
    figure, _axes = new_figure("")
    assert unlabelled(figure) == ["title", "xlabel", "ylabel"]


def texts_off_the_page(figure: Figure) -> list[str]:
    figure.draw_without_rendering()
    page = figure.bbox.padded(1)
    boxes = [(text.get_text(), text.get_window_extent()) for part in (*figure.axes, figure) for text in part.texts]
    return [text for text, box in boxes if not (page.fully_contains(box.x0, box.y0) and page.fully_contains(*box.max))]


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_text_leaves_the_page(name: str) -> None:
    assert texts_off_the_page(DRAWINGS[name]()) == []


@pytest.mark.parametrize("sizes", [(2, 3, 2, 1), (3, 3, 3, 3), (4, 4, 4, 4, 4)])
def test_no_text_of_any_step_leaves_the_page(sizes: tuple[int, ...]) -> None:
    net = small_net(sizes)
    for step in range(1, 4 * net.depth + 3):
        assert texts_off_the_page(draw_step(net, *example(net), step)) == []


def test_a_text_off_the_page_is_noticed() -> None:
    assert texts_off_the_page(draw_network([1, 1], "A title that is much too long " * 5)) != []


# --- networks ---


def test_a_network_names_its_layers_and_weights() -> None:
    assert [t for t in texts(draw_network([2, 3, 1], "T")) if t] == ["x", "a⁽¹⁾", "a⁽²⁾", "W⁽¹⁾", "W⁽²⁾", "T"]


@pytest.mark.parametrize("sizes", [(1, 1, 1, 1, 1), (2, 3, 1), (3, 4, 2)])
def test_the_reversed_network_shows_every_delta_and_gain(sizes: tuple[int, ...]) -> None:
    net = chain() if len(sizes) == 5 else small_net(sizes)
    X, Y = (array[None] for array in example(net))
    Z, A = net.forward(X)
    shown = texts(reversed_drawing(net))
    for layer, delta in enumerate(net.backward(Y, Z, A).delta[1:], start=1):
        a = A[layer][0]
        gains = a * (1 - a) if net.activations[layer] == "sigmoid" else 1 - a**2
        for gain, value in zip(gains, delta[0]):
            assert f"×{gain:.2f}\n{value:.3f}".replace("-", "−") in shown
    error = A[-1][0] - Y[0]
    assert f"∂J/∂a{superscript(net.depth)}\n{error[0]:.3f}".replace("-", "−") in shown


def test_the_parameters_stand_on_the_network_with_the_input() -> None:
    shown = texts(draw_parameters(chain(), [1.0], "T"))
    assert [t for t in shown if t and t != "T"][:5] == ["1", "b 0", "0.5", "b 0.5", "−1"]


def test_weights_are_written_on_both_networks_where_they_fit() -> None:
    def written(weights: np.ndarray) -> list[str]:
        return [f"{w:.2f}".replace("-", "−") for w in weights.ravel()]

    net = small_net((2, 3, 1))
    shown = texts(reversed_drawing(net))
    assert [shown.count(w) for w in written(net.W[2])] == [2, 2, 2]  # forward, and transposed
    assert [shown.count(w) for w in written(net.W[1])] == [1] * 6  # nothing flows back to x
    large = small_net((3, 4, 2))
    assert not set(written(large.W[1])) & set(texts(reversed_drawing(large)))


# --- finite differences and the neuron ---


def test_the_error_falls_with_h_until_rounding_makes_it_rise() -> None:
    steps = 10.0**EXPONENTS
    assert 1e-7 < steps[np.argmin(central_error(steps))] < 1e-4
    assert central_error(1e-3) / central_error(1e-2) == pytest.approx(1e-2, rel=0.05)  # O(h²)
    assert forward_error(1e-3) / forward_error(1e-2) == pytest.approx(1e-1, rel=0.2)  # O(h)
    assert central_error(1e-14) > 1e4 * central_error(1e-6)


def test_the_current_h_is_marked_on_both_curves() -> None:
    errors = draw_error(-3.0).axes[1]
    marked = [line.get_data() for line in errors.lines if line.get_marker() in ("s", "o")]
    assert np.ravel(marked) == pytest.approx([1e-3, forward_error(1e-3), 1e-3, central_error(1e-3)])


@pytest.mark.parametrize(("w", "b", "crossing"), [(2.0, -1.0, 0.5), (-2.0, 4.0, 2.0)])
def test_the_neuron_crosses_one_half_where_its_title_says(w: float, b: float, crossing: float) -> None:
    figure = draw_neuron(w, b)
    x, a = figure.axes[0].lines[1].get_data()
    assert np.interp(0.5, *((a, x) if w > 0 else (a[::-1], x[::-1]))) == pytest.approx(crossing, abs=0.01)
    assert figure.get_suptitle().endswith(f"= {crossing:.2f}")


# --- the map ---


def test_the_map_reads_from_the_folder_which_lectures_exist(tmp_path: Path) -> None:
    assert existing_lectures(tmp_path) == set()
    (tmp_path / "04_backpropagation.ipynb").touch()
    (tmp_path / "my_notes.ipynb").touch()
    assert existing_lectures(tmp_path) == {"04_backpropagation"}
    assert course_table(existing_lectures(tmp_path)).count("| yes |") == 1
    assert draw_course_map(existing_lectures(tmp_path)).get_suptitle() == "18 lectures, 1 of them here now"


def test_the_map_has_the_lectures_of_the_ledger_in_order() -> None:
    names = [lecture.name for lecture in LECTURES]
    assert names == ["00_start_here", *dict.fromkeys(row["lecture"] for row in read_ledger())]
    assert [int(name[:2]) for name in names] == list(range(18))


def test_each_lecture_stands_on_earlier_ones_only() -> None:
    assert all(earlier < number for number, lecture in enumerate(LECTURES) for earlier in lecture.builds_on)
    assert all(lecture.builds_on for lecture in LECTURES[1:])
    assert all(before.name < after.name for before, after in pairwise(LECTURES))
