"""`make notebooks`: runs from top to bottom, stores one normal form, and never harms a file."""

import json
import subprocess
import sys

import nbformat
import pytest
import refresh_notebooks
from made_notebooks import code, markdown, notebook_of, said, write
from rich.progress import Progress

from nlpcourse.classroom import COURSE_ROOT, claims

DRAW = """from nlpcourse.classroom import plots, widgets
import ipywidgets
plots.use_course_style()
def draw(k):
    figure, axes = plots.new_figure("A line")
    axes.plot([0, k])
    return figure"""
SMALL = (
    markdown("title", "# A line"),
    code("setup", DRAW),
    code("line", "display(draw(2))\nprint('one')\nprint('two')"),
    code("explore", "widgets.Explorer(draw, k=ipywidgets.IntSlider(2))"),
    code("time", "# output ignored: time\nimport time\ntime.time()", tags=["nbval-ignore-output"], collapsed=True),
    code("kernel", "import os, sys\nlen(os.listdir()), os.environ['OMP_NUM_THREADS'], os.environ['PYTHONHASHSEED']"),
)


def run(*paths):
    """Run the command that `make notebooks` calls."""
    command = [sys.executable, "tests/refresh_notebooks.py", *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, cwd=COURSE_ROOT)


def refresh(path):
    return refresh_notebooks.refresh(path, Progress(disable=True))


def test_second_run_gives_the_same_bytes(tmp_path):
    path = write(tmp_path / "line.ipynb", *SMALL)
    ledger = claims.LEDGER.read_bytes()
    first_run = run(path)
    first = path.read_bytes()
    second_run = run(path)
    assert (first_run.returncode, second_run.returncode) == (0, 0), first_run.stderr + second_run.stderr
    assert first_run.stdout.startswith(f"{path}: 5 code cells in ")
    assert path.read_bytes() == first
    assert [file.name for file in tmp_path.iterdir()] == ["line.ipynb"]
    assert claims.LEDGER.read_bytes() == ledger  # no lecture ran

    cells = {cell["id"]: cell for cell in json.loads(first)["cells"]}
    assert [cell["execution_count"] for cell in cells.values() if "outputs" in cell] == [1, 2, 3, 4, 5]
    assert set(cells["line"]["outputs"][0]["data"]) == {"image/png", "text/plain"}
    assert cells["line"]["outputs"][1]["text"] == ["one\n", "two\n"]
    assert cells["explore"]["outputs"][0]["data"]["text/plain"][0].startswith("[Interactive")
    assert b"widget-view" not in first and b"widget-state" not in first
    assert cells["time"]["metadata"] == {"tags": ["nbval-ignore-output"]}
    assert cells["kernel"]["outputs"][0]["data"]["text/plain"] == ["(1, '1', '0')"]  # in the notebook's folder


def test_failing_cell_is_named_and_the_file_is_left(tmp_path):
    bad = write(tmp_path / "bad.ipynb", code("ratio", "1 / 0"), code("after", "print(1)"))
    good = write(tmp_path / "good.ipynb", code("sum", "1 + 1"))
    before = bad.read_bytes()
    result = run(bad, good)
    assert result.returncode == 1
    assert f"{bad}: cell ratio failed: ZeroDivisionError: division by zero. The file is as it was." in result.stderr
    assert "Traceback" not in result.stderr
    assert bad.read_bytes() == before
    assert json.loads(good.read_text())["cells"][0]["execution_count"] == 1


def test_dying_kernel_is_an_error_of_its_cell(tmp_path):
    path = write(tmp_path / "dies.ipynb", code("exit", "import os\nos._exit(1)"))
    with pytest.raises(refresh_notebooks.NotebookError, match="cell exit failed: the kernel died"):
        refresh(path)


def test_kernel_is_the_running_python_whatever_is_installed(tmp_path, monkeypatch):
    spec = tmp_path / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": ["no-such-python"], "display_name": "Other", "language": "python"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    path = write(tmp_path / "python.ipynb", code("python", "import sys\nprint(sys.executable)"))
    refresh(path)
    assert refresh_notebooks.read(path).cells[0].outputs[0].text == f"{sys.executable}\n"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{"cells": [', "expected a notebook, received JSONDecodeError"),
        ("[1, 2]", "expected a notebook, received TypeError"),
        ('{"nbformat": 4}', "expected a notebook, received KeyError"),
        ('{"cells": [{"cell_type": "code", "source": "x = 1"}]}', r"cell 1 \('x = 1'\) has the id ''"),
        ('{"cells": [{"id": "a1b2c3d4", "source": ["# Sums"]}]}', r"cell 1 \('# Sums'\) has the id 'a1b2c3d4'"),
    ],
)
def test_what_is_no_notebook_is_refused(tmp_path, content, complaint):
    path = tmp_path / "odd.ipynb"
    path.write_text(content)
    with pytest.raises(refresh_notebooks.NotebookError, match=complaint):
        refresh_notebooks.read(path)


def test_missing_file_is_refused(tmp_path):
    with pytest.raises(
        refresh_notebooks.NotebookError, match=r"none\.ipynb: expected a notebook, received FileNotFoundError"
    ):
        refresh_notebooks.read(tmp_path / "none.ipynb")


def test_edits_made_meanwhile_are_kept(tmp_path, monkeypatch):
    path = write(tmp_path / "sum.ipynb", code("sum", "1 + 1"))
    monkeypatch.setattr(refresh_notebooks, "execute", lambda *_: write(path, code("sum", "2 + 2")))
    with pytest.raises(refresh_notebooks.NotebookError, match="edited while it ran"):
        refresh(path)
    assert json.loads(path.read_text())["cells"][0]["source"] == "2 + 2"


@pytest.mark.parametrize(("sum_says", "expected"), [("old", ["old", "new", "old"]), ("new", ["new", "new", "new"])])
def test_ignored_output_is_kept_until_it_is_cleared_or_another_cell_says_something_new(sum_says, expected):
    tags = ["nbval-ignore-output"]
    before = notebook_of(code("time", "t", said("old"), tags=tags), code("cleared", "t", tags=tags), code("sum", "s"))
    before.cells[2].outputs = nbformat.from_dict(said("old"))
    after = notebook_of(*(code(cell.id, "t", said("new"), **cell.metadata) for cell in before.cells))
    after.cells[2].outputs = nbformat.from_dict(said(sum_says))
    refresh_notebooks.normalise(after, before)
    assert [cell.outputs[0].text for cell in after.cells] == expected


def test_a_lecture_brings_the_ledger_up_to_date(tmp_path, monkeypatch):
    monkeypatch.setattr(claims, "LEDGER", tmp_path / "ledger.tsv")
    updates = []
    monkeypatch.setattr(claims, "update_ledger", lambda: updates.append(1))
    monkeypatch.setattr(refresh_notebooks, "refresh", lambda *_: 1)
    for folder in (tmp_path, tmp_path / "elsewhere"):
        with pytest.raises(SystemExit) as end:
            refresh_notebooks.main([folder / "sum.ipynb"])
        assert not end.value.code
    assert updates == [1]
