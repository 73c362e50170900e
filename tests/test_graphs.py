"""Drawings of computation graphs: laid out so that they can be read, with the numbers of the graph."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_figures import written
from made_networks import texts
from test_drawings import SMALLEST, texts_off_the_page, unlabelled

from nlpcourse.autodiff import Node, Tensor, Value, export_graph
from nlpcourse.classroom.plots.graphs import MOST_NODES, draw_graph, lay_out


def two_roads():
    """O = c·e + 0.25 c²: c feeds two branches, one of them longer."""
    c, e = Value(-2.0, name="c"), Value(5.0, name="e")
    L = c * e
    R = c**2 * 0.25
    O = L + R
    L.name, R.name, O.name = "L", "R", "O"
    O.backward()
    return export_graph(O)


def two_layers():
    """A network of vectors and matrices."""
    x = Tensor([[2.0], [1.0]], name="x", constant=True)
    W, b = Tensor([[1.0, -1.0], [0.5, 0.5]], name="W"), Tensor([[0.0], [-1.0]], name="b")
    z = W @ x + b
    z.name = "z"
    J = -(Tensor([[1.0, -2.0]]) @ z.relu()).sigmoid().log().sum()
    J.backward()
    return export_graph(J)


GRAPHS = {"two roads": two_roads, "two layers": two_layers}


@st.composite
def random_graphs(draw):
    """A graph of up to 20 nodes with any edges from earlier nodes to later ones."""
    nodes = [Node("x", "", False, 1.0, 0.0, ())]
    for _ in range(draw(st.integers(1, 19))):
        parents = draw(st.lists(st.integers(0, len(nodes) - 1), max_size=2))
        nodes.append(Node("", "+" if parents else "", False, 1.0, 0.0, tuple(parents)))
    return nodes


@settings(deadline=None)
@given(random_graphs())
def test_edges_lead_to_the_right_and_nothing_stands_in_the_place_of_another(nodes):
    layout = lay_out(nodes)
    assert set(layout.edges) == {(parent, child) for child, node in enumerate(nodes) for parent in node.parents}
    places = list(layout.nodes)
    for (parent, child), points in layout.edges.items():
        assert (points[0], points[-1]) == (layout.nodes[parent], layout.nodes[child])
        assert [x for x, _ in points] == [points[0][0] + k for k in range(len(points))]
        places += points[1:-1]
    for number in {x for x, _ in places}:
        heights = sorted(y for x, y in places if x == number)
        assert all(gap > 1 - 1e-9 for gap in np.diff(heights))


def test_an_input_stands_just_before_its_first_use():
    places = dict(zip(["c", "e", "L", "^", "0", "R", "O"], lay_out(two_roads()).nodes))
    assert [places[name][0] for name in "ceL^0RO"] == [0, 0, 1, 1, 1, 2, 3]


@pytest.mark.parametrize("name", GRAPHS)
def test_a_drawing_is_labelled_legible_and_on_the_page(name):
    figure = draw_graph(GRAPHS[name](), "Two roads", lines=["a line of text", "and another"])
    assert unlabelled(figure) == [] and texts_off_the_page(figure) == []
    assert [text.get_text() for text in written(figure) if text.get_fontsize() < SMALLEST] == []


def test_values_and_gradients_are_those_of_the_graph():
    shown = texts(draw_graph(two_roads(), "T"))
    assert {"−2", "5", "L = −10", "4", "R = 1", "O = −9", "0.25", "×", "^2", "+", "c", "e"} <= set(shown)
    assert sorted(text for text in shown if text.startswith("∂")) == sorted(["∂ 4", "∂ −2", "∂ 0.25", *["∂ 1"] * 3])


def test_arrays_are_written_row_by_row_and_large_ones_by_their_shape():
    shown = texts(draw_graph(two_layers(), "T"))
    assert {"[1, −1]\n[0.5, 0.5]", "2\n1", "z\n1\n0.5"} <= set(shown)
    assert "(3, 4)" in texts(draw_graph(export_graph(Tensor(np.ones((3, 4)), name="W").exp()), "T", gradients=[]))


def test_the_gradient_of_a_matrix_does_not_stand_on_its_edge():
    notes = draw_graph(two_layers(), "T").axes[0].texts
    sides = {note.get_text(): note.xyann[1] for note in notes if hasattr(note, "xyann")}
    assert 0 < sides["∂ [−1, −0.5]\n[2, 1]"] < sides["[1, −1]\n[0.5, 0.5]"]  # its edge leads down
    assert sides["2\n1"] < 0 < sides["z\n1\n0.5"]  # that of x leads up


def test_only_what_is_known_is_shown():
    nodes = two_roads()
    shown = texts(draw_graph(nodes, "T", values=[0, 1, 2], gradients=[], newest=2))
    assert "L = −10" in shown and "R = 1" not in shown and not [text for text in shown if text.startswith("∂")]
    nodes[2] = nodes[2]._replace(data=np.nan)
    assert "L = ?" in texts(draw_graph(nodes, "T", values=[0, 1, 2], gradients=[], newest=2))


def arrows(figure):
    """Return start, end and line style of each arrow."""
    notes = [note for note in figure.axes[0].texts if getattr(note, "arrow_patch", None)]
    return [(note.xyann, note.xy, note.arrow_patch.get_linestyle()) for note in notes]


def test_an_arrow_turns_round_when_a_gradient_came_along_it():
    nodes = two_roads()
    place = lay_out(nodes).nodes
    forward = arrows(draw_graph(nodes, "T", gradients=[]))
    assert all(start[0] < end[0] and style == "-" for start, end, style in forward)
    partly = arrows(draw_graph(nodes, "T", gradients=[6, 5]))  # O and R
    turned = [(start, end) for start, end, style in partly if start[0] > end[0]]
    assert turned == [(place[6], place[5])]
    assert len(partly) == len(forward)


def test_a_node_used_twice_by_another_has_two_arrows():
    x = Value(3.0, name="x")
    assert len(arrows(draw_graph(export_graph(x * x), "T"))) == 2


def test_a_graph_too_large_to_read_is_refused():
    x = total = Value(1.0, name="x")
    for _ in range(MOST_NODES):
        total = total + x
    with pytest.raises(ValueError, match=f"expected at most {MOST_NODES} nodes, received {MOST_NODES + 1}; draw a"):
        draw_graph(export_graph(total), "T")
