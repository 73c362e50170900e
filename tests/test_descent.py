"""Figures and widgets about gradient descent: the slopes are right, and what is drawn is what was computed."""

from itertools import product

import numpy as np
import pytest
import torch
from made_figures import curve
from matplotlib.figure import Figure
from test_drawings import SMALLEST, texts_off_the_page, unlabelled, written
from test_widgets import picture

from nlpcourse.classroom.plots import descent
from nlpcourse.classroom.widgets import ball, batch_race, learning_rate
from nlpcourse.classroom.widgets.surfaces import SURFACES, roll
from nlpcourse.optimizers import SGD

PATH = np.array([[0.0, 0.0], [1.0, 0.5], [1.5, -0.5]])
SPAN = (-2.0, 2.0, -1.0, 1.0)
X, Y = np.arange(5.0), 2 * np.arange(5.0) + 1
STARTS, ENDS = np.array([-1.0, 1.5]), np.array([-1.0, 1.0])


def bowl(theta: np.ndarray) -> np.ndarray:
    return theta[0] ** 2 + 3 * theta[1] ** 2


DRAWINGS = {
    "paths": lambda: descent.draw_paths(bowl, {"one": PATH, "two": -PATH}, SPAN, "Paths"),
    "panels": lambda: descent.draw_panels_of_paths(
        {"a": (bowl, {"p": PATH}, SPAN), "b": (bowl, {"p": -PATH}, SPAN)}, "P"
    ),
    "line fit": lambda: descent.draw_line_fit(X, Y, PATH, bowl, SPAN),
    "surface": lambda: descent.draw_surface(bowl, SPAN, "A bowl", ("m", "b")),
    "curves": lambda: descent.draw_curves({"a": (X, Y), "b": (X, 2 * Y)}, "Curves", ("x", "y"), logs="y"),
    "race": lambda: descent.draw_race({"updates": {"a": (Y, X)}, "passes": {"a": (Y / 2, X)}}, "Race"),
    "balls": lambda: descent.draw_balls(np.square, {"a": (STARTS, ENDS), "b": (STARTS, -ENDS)}, "Balls"),
    "histogram": lambda: descent.draw_histogram(np.array([0.0, 0.0, 1.0]), "Histogram", "loss"),
    "learning rate": lambda: learning_rate.draw_learning_rate(0.9),
    "ball": lambda: ball.draw_ball("saddle", "Adam", -1.0, 0.0, 5),
    "batch race": lambda: batch_race.draw_batch_race(4, 0.03, 2),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_labelled_and_legible(name: str) -> None:
    figure = DRAWINGS[name]()
    assert isinstance(figure, Figure)
    assert unlabelled(figure) == [] and texts_off_the_page(figure) == []
    assert [text.get_text() for text in written(figure) if text.get_fontsize() < SMALLEST] == []


# --- figures ---


def test_each_path_is_drawn_under_its_label_and_told_apart_without_colour() -> None:
    (axes,) = DRAWINGS["paths"]().axes
    assert curve(axes, "one") == pytest.approx(PATH.T)
    assert curve(axes, "two") == pytest.approx(-PATH.T)
    lines = [line for line in axes.lines if line.get_label() in ("one", "two")]
    assert len({line.get_linestyle() for line in lines}) == len({line.get_marker() for line in lines}) == 2


def test_the_panels_share_a_legend_and_keep_their_own_paths() -> None:
    figure = DRAWINGS["panels"]()
    assert [axes.get_title() for axes in figure.axes] == ["a", "b"]
    assert curve(figure.axes[1], "p") == pytest.approx(-PATH.T)
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["p"]


def test_the_fitted_lines_are_those_of_the_steps() -> None:
    data, plane = DRAWINGS["line fit"]().axes
    for step, (m, b) in enumerate(PATH):
        assert curve(data, f"step {step}")[1] == pytest.approx(m * X + b)
    assert curve(plane, "path") == pytest.approx(PATH.T)


def test_curves_have_the_axes_that_were_asked_for() -> None:
    (axes,) = DRAWINGS["curves"]().axes
    assert curve(axes, "b") == pytest.approx(np.array([X, 2 * Y]))
    assert (axes.get_xscale(), axes.get_yscale()) == ("linear", "log")
    (axes,) = descent.draw_curves({"a": (Y, Y)}, "C", ("x", "y"), logs="x").axes
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "linear")


def test_each_clock_of_the_race_has_its_own_panel() -> None:
    updates, passes = DRAWINGS["race"]().axes
    assert [axes.get_xlabel() for axes in (updates, passes)] == ["updates", "passes"]
    assert curve(passes, "a")[0] == pytest.approx(curve(updates, "a")[0] / 2)


def test_balls_lie_on_the_curve_where_they_started_and_ended() -> None:
    one, other = DRAWINGS["balls"]().axes
    assert curve(one, "start") == pytest.approx(np.array([STARTS, STARTS**2]))
    assert curve(other, "end") == pytest.approx(np.array([-ENDS, ENDS**2]))


def test_a_histogram_counts_every_run() -> None:
    (axes,) = DRAWINGS["histogram"]().axes
    heights = [bar.get_height() for bar in axes.patches]
    assert (heights[0], heights[-1], sum(heights)) == (2, 1, 3)


# --- surfaces and widgets ---


@pytest.mark.parametrize("name", SURFACES)
def test_the_slope_of_each_surface_is_pytorchs(name: str) -> None:
    for point in np.random.default_rng(0).uniform(-1.5, 1.5, (5, 2)):
        theta = torch.tensor(point, requires_grad=True)
        SURFACES[name].cost(theta).backward()
        assert SURFACES[name].gradient(point) == pytest.approx(theta.grad.numpy())


def test_beales_function_is_lowest_at_3_and_a_half() -> None:
    assert SURFACES["Beale"].cost(np.array([3.0, 0.5])) == 0


def test_a_ball_takes_the_optimizers_steps_and_stops_where_it_is_lost() -> None:
    path = roll(SURFACES["bowl"], SGD(0.5), 3)
    assert path[:, 0] == pytest.approx([-4, 0, 0, 0]) and path[:, 1] == pytest.approx(4 * 0.9 ** np.arange(4))
    assert len(roll(SURFACES["bowl"], SGD(10.0), 100)) < 10
    noisy = [roll(SURFACES["bowl"], SGD(0.1), 3, noise=1.0, seed=seed) for seed in (0, 0, 1)]
    assert np.array_equal(noisy[0], noisy[1]) and not np.array_equal(noisy[0], noisy[2])


@pytest.mark.parametrize(("lr", "verdict"), [(0.98, "converges"), (1.0, "to and fro"), (1.02, "diverges")])
def test_the_title_says_what_the_rate_does(lr: float, verdict: str) -> None:
    figure = learning_rate.draw_learning_rate(lr)
    assert verdict in figure.get_suptitle()
    losses = figure.axes[1].lines[0].get_ydata()
    steep = np.array(learning_rate.factors(lr))[0]
    assert losses[1] == pytest.approx(16 * steep**2 + 1.6 * (1 - 0.2 * lr) ** 2)


def test_the_ball_is_drawn_beside_gradient_descent_and_its_loss_is_named() -> None:
    figure = ball.draw_ball("two valleys", "momentum", -1.75, 0.0, 60)
    surface = SURFACES["two valleys"]
    path = roll(surface, SGD(10**-1.75, momentum=0.9), 60)
    assert curve(figure.axes[0], "momentum") == pytest.approx(path.T)
    assert f"J = {surface.cost(path[-1]):.2g}".replace("-", "−") in figure.get_suptitle()
    assert "flies off after" in ball.draw_ball("bowl", "gradient descent", 0.5, 0.0, 60).get_suptitle()


def test_the_batch_race_descends_the_mean_squared_error() -> None:
    theta = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    ((torch.tensor(batch_race.X) @ theta - torch.tensor(batch_race.Y)) ** 2).mean().backward()
    path = batch_race.fit(batch_race.N, 0.1, 1)
    assert path[1] == pytest.approx(-0.1 * theta.grad.numpy())
    assert [len(batch_race.fit(B, 0.01, 2)) - 1 for B in (1, 16, 64)] == [128, 8, 2]
    lowest = np.linalg.lstsq(batch_race.X, batch_race.Y, rcond=None)[0]
    assert batch_race.fit(64, 0.1, 500)[-1] == pytest.approx(lowest, abs=1e-6)


MOVES = {
    "η": (learning_rate.learning_rate_slider, {"lr": 1.02}),
    "ball": (
        ball.ball_controls,
        {"surface": "Beale", "optimizer": "Adam", "exponent": -0.5, "noise": 2, "steps": 90},
    ),
    "batch": (batch_race.batch_race_controls, {"batch_size": 64, "lr": 0.1, "epochs": 9}),
}


@pytest.mark.parametrize(("widget", "control"), [(w, c) for w, (_, cs) in MOVES.items() for c in cs])
def test_every_control_changes_the_drawing(widget: str, control: str) -> None:
    make, values = MOVES[widget]
    explorer = make()
    start = picture(explorer)
    explorer._controls[control].value = values[control]
    assert picture(explorer) != start


@pytest.mark.parametrize(("surface", "optimizer"), list(product(SURFACES, ball.OPTIMIZERS)))
def test_the_largest_steps_with_the_most_noise_can_be_drawn(surface: str, optimizer: str) -> None:
    assert texts_off_the_page(ball.draw_ball(surface, optimizer, 0.0, 5.0, ball.MOST_STEPS)) == []
