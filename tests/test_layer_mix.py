"""The widget of lecture 12: its bars, dots and title are the mix of layers that `recurrent.Mix` makes."""

import numpy as np
import pytest
import torch
from sklearn.decomposition import PCA
from sklearn.neighbors import NearestCentroid
from test_drawings import texts_off_the_page, unlabelled

from nlpcourse.classroom.widgets.layer_mix import draw_mix, mix_sliders
from nlpcourse.recurrent import Mix

SENSES = np.array(["river", "river", "money", "money"] * 5)


@pytest.fixture
def layers() -> np.ndarray:
    """Return a layer that is the same for all, one that tells the senses apart, and one that tells nothing."""
    rng = np.random.default_rng(0)
    apart = rng.normal(size=(20, 4)) + 9 * (SENSES == "river")[:, None]
    return np.stack([np.ones((20, 4)), apart, rng.normal(size=(20, 4))])


def dots(figure) -> np.ndarray:
    return np.concatenate([line.get_xydata() for line in figure.axes[1].lines[::2]])


def middles(figure) -> np.ndarray:
    return np.concatenate([line.get_xydata() for line in figure.axes[1].lines[1::2]])


def test_bars_are_the_weights_of_the_mix(layers) -> None:
    figure = draw_mix(layers, SENSES, [0.0, 1.0, 2.0], 1.0)
    assert unlabelled(figure) == texts_off_the_page(figure) == []
    heights = [bar.get_height() for bar in figure.axes[0].patches]
    assert heights == pytest.approx([0.090031, 0.244728, 0.665241], abs=1e-6)
    assert figure.axes[0].get_ylim() == (0, 1)  # one height, whatever the weights
    assert [text.get_text() for text in figure.axes[0].get_xticklabels()] == ["0", "1", "2"]


def test_dots_are_the_mix_seen_in_a_plane(layers) -> None:
    mix = Mix(3).double()
    mix.w.data, mix.gamma.data = torch.tensor([0.0, 2.0, -1.0]), torch.tensor(0.7)
    mixed = mix(list(torch.tensor(layers))).detach().numpy()
    average = layers.mean(axis=0)
    plane = np.linalg.svd(average - average.mean(axis=0))[2][:2]
    figure = draw_mix(layers, SENSES, [0, 2, -1], 0.7)
    mixed = mixed - mixed.mean(axis=0)
    seen = [(mixed @ plane.T)[sense == SENSES] for sense in ("money", "river")]
    np.testing.assert_allclose(dots(figure), np.concatenate(seen), atol=1e-6)
    known = [(mixed @ plane.T)[::2][sense == SENSES[::2]].mean(axis=0) for sense in ("money", "river")]
    np.testing.assert_allclose(middles(figure), known, atol=1e-6)
    assert [text.get_text() for text in figure.axes[1].get_legend().get_texts()] == ["money", "river"]


def test_two_senses_look_different_without_colour(layers) -> None:
    lines = draw_mix(layers, SENSES, [0, 0, 0], 1.0).axes[1].lines
    assert [line.get_marker() for line in lines] == ["o", "o", "^", "^"]
    assert lines[1].get_markersize() > lines[0].get_markersize()  # the middles are the large ones


@pytest.mark.parametrize(("w", "found"), [([50, 0, 0], "0.50"), ([0, 50, 0], "1.00")])
def test_the_title_says_how_many_are_nearest_to_their_own_middle(layers, w, found) -> None:
    assert f"{found} are nearest to the middle of their sense" in draw_mix(layers, SENSES, w, 1.0).get_suptitle()


def test_the_title_counts_those_that_the_middles_have_not_seen() -> None:
    senses = np.array(["river", "money", "money", "river"] * 3)
    X = np.where(senses == "river", 1.0, -1.0) * np.tile([1, 1, 1, -1], 3)  # odd places: money right, river wrong
    layers = np.stack([np.zeros((12, 2)), X[:, None] * np.ones(2)])
    assert ": 0.50 are nearest" in draw_mix(layers, senses, [0, 9], 1.0).get_suptitle()


@pytest.mark.parametrize("w", [[0, 0, 0], [0, 0.5, 1], [0, -3, 5]])
def test_plane_and_title_are_scikit_learns(layers, w) -> None:
    figure = draw_mix(layers, SENSES, w, 1.0)
    mixed = np.tensordot(np.exp(w) / np.exp(w).sum(), layers, 1)
    seen = (mixed - mixed.mean(axis=0)) @ PCA(2).fit(layers.mean(axis=0)).components_.T
    seen = np.concatenate([seen[sense == SENSES] for sense in ("money", "river")])
    np.testing.assert_allclose(np.abs(dots(figure)), np.abs(seen), atol=1e-9)  # a direction has no sign
    score = NearestCentroid().fit(mixed[::2], SENSES[::2]).score(mixed[1::2], SENSES[1::2])
    assert f": {score:.2f} are nearest" in figure.get_suptitle()


def test_gamma_scales_the_cloud_and_changes_no_verdict(layers) -> None:
    small, large = (draw_mix(layers, SENSES, [0, 1, 0], gamma) for gamma in (0.5, 2.0))
    np.testing.assert_allclose(4 * dots(small), dots(large))
    assert small.get_suptitle().split(":")[1] == large.get_suptitle().split(":")[1]


@pytest.mark.parametrize("w", [[5, 0, 0], [0, 50, 0], [0, 0, 5], [0, 0, 0]])
@pytest.mark.parametrize("gamma", [0.1, 1.0, 2.0])
def test_no_dot_leaves_the_plane(layers, w, gamma) -> None:
    figure = draw_mix(layers + 50, SENSES, w, gamma)
    ends = figure.axes[1].get_xlim() + figure.axes[1].get_ylim()
    assert np.abs(dots(figure)).max() < min(np.abs(ends))
    np.testing.assert_allclose(
        ends, np.multiply(max(gamma, 1), draw_mix(layers, SENSES, w, 0.5).axes[1].get_xlim() * 2)
    )


def test_each_control_changes_the_picture(layers) -> None:
    explorer = mix_sliders({"bank": (layers, SENSES), "mouse": (layers[:, ::-1], SENSES)})
    assert set(explorer._controls) == {"word", "w0", "w1", "w2", "gamma"}
    reach = {name: (c.min, c.value, c.max) for name, c in explorer._controls.items() if name != "word"}
    assert reach == {"w0": (-5, 0, 5), "w1": (-5, 0, 5), "w2": (-5, 0, 5), "gamma": (0.1, 1, 2)}
    for name, control in explorer._controls.items():
        before = explorer.children[1].outputs[0]["data"]["image/png"]
        control.value = "mouse" if name == "word" else 1.5
        assert explorer.children[1].outputs[0]["data"]["image/png"] != before


def test_each_slider_weighs_its_layer(layers) -> None:
    explorer = mix_sliders({"bank": (layers, SENSES)})
    for name, value in (("w1", 1.0), ("w2", 2.0)):
        explorer._controls[name].value = value
    figure = explorer._draw(**{name: control.value for name, control in explorer._controls.items()})
    heights = [bar.get_height() for bar in figure.axes[0].patches]
    assert heights == pytest.approx([0.090031, 0.244728, 0.665241], abs=1e-6)


def test_what_does_not_fit_is_refused(layers) -> None:
    three, in_turn = np.array(["a", "b", "c", "a"] * 5), np.array(["a", "b"] * 10)
    for cut, senses, w in (
        (layers, SENSES, [0, 0]),
        (layers, SENSES[:9], [0, 0, 0]),
        (layers[..., 0], SENSES, [0, 0, 0]),
        (layers, three, [0, 0, 0]),
        (layers, in_turn, [0, 0, 0]),  # all in even places are of one sense
    ):
        with pytest.raises(ValueError, match=r"L\+1 weights, N words of 2 senses, both in even places, received \("):
            draw_mix(cut, senses, w, 1.0)
