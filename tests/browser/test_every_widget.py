"""Every widget of the course, in JupyterLab in a real browser: each of its controls changes what the reader sees."""

import ast
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from browser.test_browser import CHANGE_MS, OpenPage, changes_on_screen, open_copy, run_all_cells, save_screenshot
from playwright.sync_api import Locator, Page

from nlpcourse.classroom import COURSE_ROOT

WIDGETS = COURSE_ROOT / "nlpcourse" / "classroom" / "widgets"
CALLS = {  # how a notebook shows each, after SETUP
    "attention": "attention_controls()",
    "ball": "ball_controls()",
    "batch_race": "batch_race_controls()",
    "boundary": "boundary_sliders()",
    "error_browser": "error_browser({'one': guess(1.0), 'two': guess(0.5)}, reviews().dev[:40])",
    "finite_differences": "finite_difference_slider()",
    "graph_stepper": "graph_stepper('e = a + b; L = c * e', 'a = 2, b = -3, c = 10')",
    "heads": "heads_controls(look, 'the cat sat on it', 2, 2)",
    "huffman_path": "huffman_path({'a': 1, 'bird': 2, 'sings': 3, 'the': 7})",
    "initialisation": "initialisation_sliders()",
    "layer_mix": "mix_sliders({'bank': (states, [*'rrmm'] * 2), 'mouse': (states[::-1], [*'aacc'] * 2)})",
    "learning_rate": "learning_rate_slider()",
    "masker": "masker_controls()",
    "negative_step": "negative_step_sliders()",
    "neuron": "neuron_sliders()",
    "ngram_table": "ngram_sliders([[f'w{i % 7 % (j + 2)}' for i in range(9)] for j in range(40)], [['w1', 'w2']])",
    "noise_exponent": "noise_slider(1e6 / np.arange(1, 1001))",
    "optimizer_race": "optimizer_race()",
    "parameters": "parameter_sliders()",
    "sampler": "sampler_controls(lambda text: (WORDS, torch.arange(20.0) % (3 + len(text) % 5)), 'a cat')",
    "sliding_window": "sliding_window()",
    "span_corrupter": "span_corrupter()",
    "staircase": "staircase_sliders()",
    "stepper": "stepper(net, np.ones(2), np.ones(1))",
    "temperature": "temperature_sliders()",
    "threshold": "threshold_slider(np.linspace(0, 1, 50), np.arange(50) % 3 == 0)",
    "window": "window_slider()",
    "word_cutter": "word_cutter([('l', 'y'), ('u', 'n'), ('e', 'l'), ('f', 'u')])",
    "word_map": "word_map(['cat', 'dog', 'tea', 'ale'], np.arange(20.0).reshape(4, 5) % 7)",
}
SETUP = """import numpy as np
import torch
from nlpcourse.data.datasets import reviews
from nlpcourse.neurons import MLP

states = np.random.default_rng(0).normal(size=(3, 8, 4))
net = MLP.initialise((2, 2, 1), "tanh", "linear", "squared_error", np.random.default_rng(0))

WORDS = [f"w{i}" for i in range(20)]

def look(sentence):
    tokens = sentence.split()
    weights = np.arange(4 * len(tokens) ** 2).reshape(2, 2, len(tokens), -1) * len(sentence) % 7 + 1.0
    return tokens, weights / weights.sum(axis=-1, keepdims=True)

def guess(share):
    return lambda texts: np.array([[len(t) % 5, share * 2, len(t) % 3] for t in texts]) / 10 + 1e-3"""


def makers() -> dict[str, str]:
    """Return, for each module with a widget, the function that returns an Explorer."""
    found = {}
    for path in sorted(WIDGETS.glob("*.py")):
        for part in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(part, ast.FunctionDef) and part.returns and ast.unparse(part.returns) == "Explorer":
                found[path.stem] = part.name
    return found


def test_no_widget_is_left_out():
    assert makers() == {module: call.partition("(")[0] for module, call in CALLS.items()}


@pytest.fixture
def page(open_page: OpenPage, tmp_path: Path) -> Page:
    """Open a notebook that shows every widget, run."""
    cells = [nbformat.v4.new_code_cell(SETUP)]
    for module, name in makers().items():
        source = f"from nlpcourse.classroom.widgets.{module} import {name}\n{CALLS[module]}"
        cells.append(nbformat.v4.new_code_cell(source))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, tmp_path / "widgets.ipynb")
    page = open_copy(open_page, tmp_path / "widgets.ipynb", tmp_path / "lectures")
    run_all_cells(page)
    return page


def test_each_control_of_each_widget_changes_the_picture(page: Page):
    explorers = page.locator(".jp-OutputArea-output > .widget-vbox")
    unmoved = []
    for place, module in enumerate(makers()):
        explorer = explorers.nth(place)
        for name, act in actions(explorer):
            if not changes_on_screen(explorer, act):
                unmoved.append(f"{module}: {name}")
        for stop in explorer.locator(".widget-play button").all()[1:2]:
            stop.click()
        save_screenshot(page, f"widget_{module}")
    assert not unmoved


def actions(explorer: Locator) -> list[tuple[str, Callable[[], None]]]:
    """Return what a reader can do: move sliders, choose from menus, tick boxes, type numbers, press buttons, play."""
    found = [(f"slider {n}", _move(one)) for n, one in enumerate(explorer.get_by_role("slider").all())]
    found += [(f"menu {n}", _choose(one)) for n, one in enumerate(explorer.locator("select").all())]
    found += [(f"number {n}", _count_up(one)) for n, one in enumerate(explorer.locator("input[type=number]").all())]
    found += [(f"text {n}", _retype(one)) for n, one in enumerate(explorer.locator("input[type=text]").all())]
    found += [
        (name, one.click) for name in ("Next", "Previous") for one in explorer.get_by_role("button", name=name).all()
    ]
    found += [("box", one.click) for one in explorer.get_by_role("checkbox").all()]
    return found + [("play", one.click) for one in explorer.locator(".widget-play button").all()[:1]]


def _move(slider: Locator) -> Callable[[], None]:
    at_the_end = slider.get_attribute("aria-valuenow") == slider.get_attribute("aria-valuemax")
    return lambda: slider.press("ArrowLeft" if at_the_end else "ArrowRight")


def _choose(menu: Locator) -> Callable[[], None]:
    chosen = menu.evaluate("menu => menu.selectedIndex")
    return lambda: menu.select_option(index=0 if chosen else 1, timeout=CHANGE_MS)


def _retype(box: Locator) -> Callable[[], None]:
    text = box.input_value()
    other = text.replace("+", "*").replace("-3", "-4")  # a program stays a program
    return lambda: (box.fill(other if other != text else text + "s"), box.press("Enter"))


def _count_up(number: Locator) -> Callable[[], None]:
    return lambda: (number.press("ArrowUp"), number.press("Enter"))
