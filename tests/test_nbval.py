"""Re-executes every lecture and solution and compares the outputs with the stored ones, through nbval."""

import json
import os
import re
import subprocess
import sys

import pytest
import refresh_notebooks
from made_notebooks import code, write
from notebook_rules import load, ran_in_order
from rich.progress import Progress

from nlpcourse.classroom import COURSE_ROOT

NOTEBOOKS = sorted((COURSE_ROOT / "lectures").glob("*.ipynb")) + sorted((COURSE_ROOT / "solutions").glob("*/*.ipynb"))
TIME_BUDGET = 180  # seconds of work on one thread: 120 where nothing else runs; a slow core that is shared adds half
EXPLORE = """import ipywidgets
from nlpcourse.classroom import plots, widgets
plots.use_course_style()
def draw(k):
    return plots.new_figure(f"Line {k}")[0]
widgets.Explorer(draw, k=ipywidgets.IntSlider(2))"""


def work_of_children():
    """Return the seconds that processes started here have worked, and theirs; 0 on Windows, which does not tell."""
    spent = os.times()
    return spent.children_user + spent.children_system


def nbval(path):
    """Run nbval on one notebook; return whether it is content, what it says, by cell ids, and its seconds of work."""
    options = ["--nbval", "--nbval-current-env", "-p", "no:cacheprovider", "-p", "no:xdist", "-q", "--color=no"]
    start = work_of_children()
    result = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(path)],
        cwd=COURSE_ROOT,
        env=os.environ | refresh_notebooks.STABLE,
        capture_output=True,
        text=True,
    )
    seconds = work_of_children() - start
    ids = [cell["id"] for cell in load(path)["cells"] if cell["cell_type"] == "code"]
    said = re.sub(r"::Cell (\d+)", lambda match: f"::{ids[int(match[1])]}", result.stdout + result.stderr)
    return result.returncode == 0, said, seconds


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_gives_its_stored_outputs_again(path):
    before = sorted(path.parent.iterdir())
    passed, said, seconds = nbval(path)
    assert passed, said
    assert seconds < TIME_BUDGET, f"{path.name}: expected at most {TIME_BUDGET} s, received {seconds:.0f} s"
    assert sorted(path.parent.iterdir()) == before, "what a run leaves behind could change the next"


# --- nbval notices what it should ---


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A small notebook with a number and a widget, executed and stored by our own command."""
    folder = tmp_path_factory.mktemp("nbval")
    path = write(folder / "small.ipynb", code("explore", EXPLORE), code("sum", "print('sum', round(0.1 + 0.2, 4))"))
    refresh_notebooks.refresh(path, Progress(disable=True))
    return path


def test_a_widget_passes(stored):
    passed, said, _ = nbval(stored)
    assert passed, said


def test_one_altered_number_fails(stored, tmp_path):
    text = stored.read_text(encoding="utf-8")
    assert text.count('"sum 0.3\\n"') == 1
    altered = tmp_path / "altered.ipynb"
    altered.write_text(text.replace('"sum 0.3\\n"', '"sum 0.4\\n"'), encoding="utf-8")
    passed, said, _ = nbval(altered)
    assert not passed
    assert "altered.ipynb::sum" in said and "Cell outputs differ" in said
    assert "1 failed, 1 passed" in said


def test_a_cleared_cell_is_refused_by_our_rule_as_nbval_passes_over_it(stored, tmp_path):
    notebook = json.loads(stored.read_text(encoding="utf-8"))
    notebook["cells"][1] |= {"execution_count": None, "outputs": []}
    cleared = tmp_path / "cleared.ipynb"
    cleared.write_text(json.dumps(notebook), encoding="utf-8")
    passed, said, _ = nbval(cleared)
    assert passed, said
    assert ran_in_order(load(cleared)) == ["cell sum: expected the execution count 2, received None"]
