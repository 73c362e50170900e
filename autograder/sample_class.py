"""A class of 24 anonymous submissions as they really arrive: right, wrong, blank, broken.

`python -m autograder.sample_class` writes `autograder/sample_class/04-backprop/student-01` … `-24`
from the release, the solutions and the known answers; the same sources give the same bytes.
"""

import copy
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

from autograder.release import read_source
from autograder.sample_texts import CODE, WRITTEN
from nlpcourse.classroom import COURSE_ROOT

ASSIGNMENT = "04-backprop"
FOLDER = COURSE_ROOT / "autograder" / "sample_class" / ASSIGNMENT
EXERCISES = ("forward", "delta-output", "delta-hidden", "layer-gradients", "backprop", "gradient-check")
QUESTION = "why-backward"
SOLVED = dict.fromkeys(EXERCISES, "solution")


@dataclass(frozen=True)
class Student:
    """One submission: what it stands for, what was answered, and what it must earn.

    `answers` maps an exercise to "solution", a known answer or a text of `sample_texts.CODE`; what
    is missing stays blank. `damage` changes the notebook after that; `spoil` changes the file's text.
    """

    story: str
    answers: dict[str, str] = field(default_factory=dict)
    earns: tuple[str, ...] = ()  # the exercises that get all their points; the others get none
    written: str = ""  # a text of sample_texts.WRITTEN
    ran: bool = False  # with execution counts and outputs
    file: str = f"{ASSIGNMENT}.ipynb"
    damage: Callable[[NotebookNode], None] = lambda notebook: None
    spoil: Callable[[str], str] = lambda text: text


def find_cell(notebook: NotebookNode, name: str) -> NotebookNode:
    """Return the first cell with that grade_id."""
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def _add_own_cell(notebook: NotebookNode, after: str, code: str) -> None:
    place = notebook.cells.index(find_cell(notebook, after)) + 1
    notebook.cells.insert(place, v4.new_code_cell(CODE[code], id=f"own-{code}"))


def _import_what_is_not_there(notebook: NotebookNode) -> None:
    _add_own_cell(notebook, "setup", "import-missing")


def _delete_checks(notebook: NotebookNode) -> None:
    notebook.cells.remove(find_cell(notebook, "backprop-tests"))


def _make_checks_pass(notebook: NotebookNode) -> None:
    find_cell(notebook, "layer-gradients-tests").source = 'print("all checks passed")'


def _duplicate_answer(notebook: NotebookNode) -> None:
    cell = find_cell(notebook, "forward")
    again = copy.deepcopy(cell)
    again.id, cell.source = "own-copy-of-forward", "# first try, see below\n" + CODE["forward-first-try"]
    notebook.cells.insert(notebook.cells.index(cell) + 1, again)


def _leave_a_debug_loop(notebook: NotebookNode) -> None:
    _add_own_cell(notebook, "backprop-try", "flood")


def _write_into_wrong_cells(notebook: NotebookNode) -> None:
    _add_own_cell(notebook, "delta-hidden-try", "delta-hidden-in-own-cell")
    checks = find_cell(notebook, "layer-gradients-tests")
    checks.source = CODE["layer-gradients-in-checks"] + "\n\n\n" + checks.source


def _save_with_another_tool(notebook: NotebookNode) -> None:
    """Write the older format 4.4, which has no cell ids, and metadata of the tool's own."""
    notebook.nbformat_minor = 4
    notebook.metadata["colab"] = {"provenance": [], "toc_visible": True}
    for number, cell in enumerate(notebook.cells):
        del cell["id"]
        cell.metadata["id"] = f"cell{number:03}"


def _run_out_of_order(notebook: NotebookNode) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code):
        cell.execution_count = 7 + 3 * (len(code) - number)


def _all_but(*names: str) -> tuple[str, ...]:
    return tuple(name for name in EXERCISES if name not in names)


def _known(**answers: str) -> dict[str, str]:
    return {name.replace("_", "-"): answer for name, answer in answers.items()}


STUDENTS = (
    Student("all right, written with loops", _known(
        forward="right-loops", delta_output="right-loops", delta_hidden="right-sum-form",
        layer_gradients="right-outer-products", backprop="right-example-by-example", gradient_check="right-put-back",
    ), EXERCISES, "all-three-points", ran=True),
    Student("all right, written with einsum", _known(
        forward="right-einsum", delta_output="right-clipped-on-both-sides", delta_hidden="right-einsum",
        layer_gradients="right-einsum-float32", backprop="right-recursive", gradient_check="right-rows-of-eye",
    ), EXERCISES, "two-points", ran=True),
    Student("all right, in float32, as lists and with PyTorch; never run", _known(
        forward="right-float32", delta_output="right-pytorch", delta_hidden="right-lists",
        layer_gradients="right-lists", backprop="right-lists-float32", gradient_check="right-put-back",
    ), EXERCISES, "all-three-points-short"),
    Student("all right, the question not answered", SOLVED, EXERCISES, ran=True),
    Student("ran out of time: the first four right, the rest blank",
            {name: "solution" for name in EXERCISES[:4]}, EXERCISES[:4], "one-point", ran=True),
    Student("wrong in the usual ways", _known(
        forward="wrong-bias-missing", delta_output="wrong-sum-for-mean", delta_hidden="wrong-slope-missing",
        layer_gradients="wrong-divided-by-batch-again", backprop="wrong-hidden-slopes-missing",
        gradient_check="wrong-one-sided",
    ), (), "weights-inverted", ran=True),
    Student("passes the visible checks, fails the hidden ones", _known(
        forward="wrong-integer-buffer", delta_output="solution", delta_hidden="wrong-integer-array",
        layer_gradients="wrong-buffer-reused", backprop="solution", gradient_check="wrong-nan-passes",
    ), ("delta-output", "backprop"), "two-points", ran=True),
    Student("transposes: three exercises lost to one habit", SOLVED | _known(
        forward="wrong-transpose-missing", delta_hidden="wrong-transpose", layer_gradients="wrong-transposed",
    ), _all_but("forward", "delta-hidden", "layer-gradients"), "one-point"),
    Student("blank: handed in as it was given out"),
    Student("a syntax error in one answer", SOLVED | _known(
        backprop="backprop-syntax-error", delta_output="wrong-sum-for-mean",
    ), _all_but("backprop", "delta-output"), "all-three-points-short"),
    Student("an infinite loop in one answer", SOLVED | {"gradient-check": "gradient-check-endless"},
            _all_but("gradient-check"), "one-point"),
    Student("imports a module that does not exist, and uses it in one answer",
            SOLVED | {"delta-output": "delta-output-missing-module"}, _all_but("delta-output"),
            "two-points", damage=_import_what_is_not_there),
    Student("deleted the checks of a wrong answer", SOLVED | {"backprop": "wrong-one-layer-off-a"},
            _all_but("backprop"), "off-the-point", damage=_delete_checks),
    Student("made the checks of a wrong answer pass", SOLVED | {"layer-gradients": "wrong-db-not-added"},
            _all_but("layer-gradients"), "copied-from-the-task", ran=True, damage=_make_checks_pass),
    Student("an answer cell is there twice, the first a rough try", SOLVED | {"delta-hidden": "wrong-slope-missing"},
            _all_but("delta-hidden"), "two-points", damage=_duplicate_answer),
    Student("the file has another name", SOLVED | _known(
        delta_output="wrong-nan-when-saturated", delta_hidden="wrong-slope-missing",
    ), _all_but("delta-output", "delta-hidden"), "one-point", ran=True, file="Backprop final (2).ipynb"),
    Student("the file breaks off: not a whole notebook", SOLVED, (), "two-points", ran=True,
            spoil=lambda text: text[: 2 * len(text) // 3]),
    Student("the file is empty", SOLVED, (), spoil=lambda text: ""),
    Student("prints warnings to stderr; right", SOLVED | {"forward": "forward-noisy"}, EXERCISES, "all-three-points"),
    Student("floods the output: 200,000 lines", SOLVED | {"delta-hidden": "wrong-slope-at-a"},
            _all_but("delta-hidden"), "because-it-is-faster", damage=_leave_a_debug_loop),
    Student("answers in the wrong cells: one in a cell of its own, one among the checks",
            {name: "solution" for name in _all_but("delta-hidden", "layer-gradients")}, EXERCISES, "two-points",
            damage=_write_into_wrong_cells),
    Student("renamed a function", SOLVED | _known(
        backprop="backprop-renamed", gradient_check="wrong-nan-passes",
    ), _all_but("backprop", "gradient-check"), "weights-inverted", ran=True),
    Student("worked only in the order in which it was run: uses a variable of a deleted cell",
            SOLVED | _known(
        layer_gradients="layer-gradients-lost-variable", backprop="wrong-hidden-slopes-missing",
    ), _all_but("layer-gradients", "backprop"), "all-three-points-short", ran=True, damage=_run_out_of_order),
    Student("saved by another tool: an older format, no cell ids",
            SOLVED | {"gradient-check": "wrong-zero-over-zero"}, _all_but("gradient-check"),
            "one-point", damage=_save_with_another_tool),
)  # fmt: skip


def without_markers(source: str) -> str:
    """Return the solution in a cell of the source notebook without the lines that mark it."""
    return "\n".join(line for line in source.split("\n") if "### " not in line)


def write_answers(student: Student, notebook: NotebookNode, solutions: NotebookNode) -> None:
    """Put a student's answers, code and words, into the cells for them."""
    for exercise, answer in student.answers.items():
        known = COURSE_ROOT / "autograder" / "known_answers" / ASSIGNMENT / exercise / f"{answer}.py"
        if answer == "solution":
            source = without_markers(find_cell(solutions, exercise).source)
        elif answer in CODE:
            source = CODE[answer]
        else:
            lines = known.read_text(encoding="utf-8").rstrip().split("\n")
            source = "\n".join(line for line in lines if not line.startswith("# diagnosis:"))
        find_cell(notebook, exercise).source = source
    if student.written:
        find_cell(notebook, QUESTION).source = WRITTEN[student.written]


def add_outputs(notebook: NotebookNode, solutions: NotebookNode, earns: tuple[str, ...]) -> None:
    """Give the cells the counts and outputs of a run from top to bottom, as far as the answers are right."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        name = cell.metadata.nbgrader.grade_id
        cell.execution_count = number
        if name == "setup" or name.removesuffix("-try") in earns:
            cell.outputs = copy.deepcopy(find_cell(solutions, name).outputs)


def make_text(student: Student, released: NotebookNode, solutions: NotebookNode) -> str:
    """Return the text of the file that a student hands in."""
    notebook = copy.deepcopy(released)
    write_answers(student, notebook, solutions)
    if student.ran:
        add_outputs(notebook, solutions, student.earns)
    student.damage(notebook)
    return student.spoil(nbformat.writes(notebook) + "\n")


def write_class(folder: Path = FOLDER) -> None:
    """Write the submissions of all students into `folder`, in place of what was there."""
    solutions = read_source(ASSIGNMENT, COURSE_ROOT / "solutions")
    released = read_source(ASSIGNMENT, COURSE_ROOT / "exercises")
    shutil.rmtree(folder, ignore_errors=True)
    for number, student in enumerate(STUDENTS, start=1):
        path = folder / f"student-{number:02}" / student.file
        path.parent.mkdir(parents=True)
        path.write_text(make_text(student, released, solutions), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_class()
    print(f"Wrote {len(STUDENTS)} submissions to {FOLDER.relative_to(COURSE_ROOT)}")
