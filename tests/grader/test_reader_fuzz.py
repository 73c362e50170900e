"""Whatever stands in a notebook or a zip, the reader answers: no crash, no hang, and no student is lost."""

import io
import json
import tempfile
import time
import zipfile
from datetime import timedelta
from pathlib import Path

import nbformat
import pytest
from grader import tiny
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder import GraderError, intake, python_cells
from autograder.assignment import Assignment
from autograder.fingerprints import runs, tokens, winnowed
from autograder.reader import StudentCell
from autograder.rebuild import MOST_NOTES, rebuild
from autograder.student_ids import LONGEST_IN_BYTES, safe_id, safe_ids

FUZZ = settings(
    max_examples=80,
    deadline=timedelta(seconds=20),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
IDS = ["title", "setup", "double", "try-it", "double-tests", "total", "total-tests", "why", "f00d", ""]
PIECES = [
    tiny.DOUBLE,
    tiny.TOTAL,
    tiny.DOUBLE_STUB,
    "%%time\n",
    "!ls\n",
    "x?\n",
    "\\\n",
    "\x00",
    "\ud800",
    "\f",
    "\r",
    "x = %\\\n",
]
PIECES += ["(" * 300, "-" * 9_000 + "1", "'''", 'f"{', "await x\n", "return\n", "  \n\n", "def f():\n", "    pass\n"]
CODE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=8).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | CODE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
METADATA = st.fixed_dictionaries({"nbgrader": st.fixed_dictionaries({"grade_id": st.sampled_from(IDS) | VALUES})})
CELLS = st.fixed_dictionaries(
    {"cell_type": st.sampled_from(["code", "markdown", "raw", "heading", 3])},
    optional={
        "source": CODE | st.lists(CODE) | VALUES,
        "id": st.sampled_from(IDS) | VALUES,
        "metadata": METADATA | VALUES,
    },
)
NOTEBOOKS = st.fixed_dictionaries({"cells": st.lists(CELLS | VALUES, max_size=8)}, optional={"worksheets": VALUES})


def read(content: bytes, assignment: Assignment) -> intake.Submission:
    """Read bytes as a notebook, rebuild it, and check that what came of it can be kept."""
    submission = intake.read("ada", [intake.File("99-tiny.ipynb", content, 1e9)], assignment)
    assert submission.student == "ada" and (submission.problem or submission.cells)
    if not submission.problem:
        check_rebuilt(assignment, submission.cells)
    return submission


def check_rebuilt(assignment: Assignment, cells: tuple[StudentCell, ...]) -> None:
    rebuilt = rebuild(assignment, cells)
    assert set(rebuilt.answers) == {"double", "total", "why"}
    assert {cell.id for cell in assignment.master.cells} <= {cell.id for cell in rebuilt.notebook.cells}
    assert len(rebuilt.notes) <= MOST_NOTES + 1
    nbformat.writes(rebuilt.notebook).encode()


@FUZZ
@given(content=NOTEBOOKS | VALUES)
def test_any_json_is_read_or_answered(assignment: Assignment, content):
    read(json.dumps(content).encode("utf-8", "surrogatepass"), assignment)


@FUZZ
@given(content=st.binary(max_size=300))
def test_any_bytes_are_answered(assignment: Assignment, content: bytes):
    read(content, assignment)


@FUZZ
@given(place=st.integers(0, 10_000), new=st.binary(max_size=6), cut=st.integers(0, 60))
def test_a_notebook_damaged_anywhere_is_read_or_answered(assignment: Assignment, place: int, new: bytes, cut: int):
    whole = nbformat.writes(assignment.released).encode()
    place %= len(whole)
    read(whole[:place] + new + whole[place + cut :], assignment)


@FUZZ
@given(cells=st.lists(st.builds(StudentCell, st.sampled_from(["code", "markdown", "raw"]), CODE, st.sampled_from(IDS))))
def test_any_cells_are_rebuilt(assignment: Assignment, cells: list[StudentCell]):
    cells = [StudentCell(cell.kind, cell.source.encode("utf-8", "replace").decode(), cell.key) for cell in cells]
    check_rebuilt(assignment, tuple(cells))


@FUZZ
@given(source=CODE)
def test_any_source_is_looked_into(source: str):
    problem = python_cells.syntax_problem(source)
    assert problem is None or (problem.line >= 0 and len(str(problem)) < 400)
    python_cells.definitions(source, frozenset({"double", "f"}))
    assert python_cells.is_same_code(source, source)
    python_cells.has_code(source)
    winnowed(runs(tokens(source)))


@pytest.mark.parametrize(
    "source",
    [
        "x = " + "-" * 90_000 + "1",
        "x" + ".a" * 45_000,
        "f" + "()" * 45_000,
        "+".join("1" * 45_000),
        "(" * 90_000,
        "if 1: pass\n" + "elif 1: pass\n" * 7_000,
        "x = 0x" + "9" * 90_000,
        "x = " + "9" * 90_000,
        "!ls\n" * 25_000,
        "x?\n" * 30_000,
        "%%bash\n" + "!ls\n" * 24_000,
        "x = 1\n" * 16_000,
        "'\"" * 45_000,
        "def double(x): return x\n" * 4_000,
        "\n" * 90_000 + "%time x",
    ],
    ids=lambda source: source[:8],
)
def test_source_made_to_break_parsers_is_answered_in_time(source: str):
    start = time.process_time()
    python_cells.definitions(source, frozenset({"double"}))
    python_cells.is_same_code(source, tiny.DOUBLE_STUB)
    python_cells.as_python(source)
    winnowed(runs(tokens(source)))
    assert time.process_time() - start < 5


@FUZZ
@given(source=CODE)
def test_lines_keep_their_numbers_when_ipythons_syntax_is_replaced(source: str):
    marked = f"{source}\nmark_the_place = 1\n"
    plain = python_cells.as_python(marked).split("\n")
    is_joined = "\\\n" in marked.replace("\r", "\n")  # IPython joins lines that end in a backslash
    if python_cells.syntax_problem(marked) is None and not marked.lstrip().startswith("%%") and not is_joined:
        places = [number for number, line in enumerate(plain) if "mark_the_place" in line]
        lines = marked.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert [number for number, line in enumerate(lines) if "mark_the_place" in line] == places


@FUZZ
@given(names=st.lists(st.text(max_size=8) | st.sampled_from(["..", "CON", "a", "A", "%41", "ß", "SS"]), unique=True))
def test_ids_are_safe_and_never_collide(names: list[str]):
    ids = safe_ids(names)
    assert len({student.casefold() for student in ids.values()}) == len(names)
    for student in [*ids.values(), *map(safe_id, names)]:
        assert 0 < len(student.encode()) <= LONGEST_IN_BYTES
        assert not set(student) & set('/\\:*?"<>|\0\n') and student[0] not in ". " and student[-1] not in ". "


# --- zips ---

PARTS = st.sampled_from(
    ["ada", "bob", "..", ".", "", "C:", "99-tiny", "a.ipynb", "b.zip", "\0", "__MACOSX", "é\n", "x" * 300]
)
NAMES = st.lists(PARTS, min_size=1, max_size=4).map("/".join) | st.text(min_size=1, max_size=12)
NAMES |= st.sampled_from(["doe_LATE_1_2_a.ipynb", "Jane Doe_1_assignsubmission_file_/a.ipynb", "..\\..\\x", "/a"])


@pytest.mark.filterwarnings("ignore:Duplicate name")
def zipped(files: list[tuple[str, bytes, int]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content, attributes in files:
            info = zipfile.ZipInfo("x")
            info.filename, info.external_attr = name.encode("utf-8", "replace").decode(), attributes
            archive.writestr(info, content)
    return file.getvalue()


FILES = st.lists(
    st.tuples(NAMES, st.binary(max_size=30), st.sampled_from([0, 0o120777 << 16, 0o644 << 16])), max_size=8
)


def read_class(content: bytes, assignment: Assignment) -> list[intake.Submission]:
    """Read bytes as a class's zip; nothing may be written anywhere."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "class.zip"
        path.write_bytes(content)
        try:
            hand_ins = intake.find(path, assignment.name)
        except GraderError as error:
            assert "class.zip" in str(error)
            return []
        read = [intake.read(one.student, one.load(), assignment) for one in hand_ins]
        assert [entry.name for entry in Path(folder).iterdir()] == ["class.zip"]
    assert len({submission.student.casefold() for submission in read}) == len(read)
    return read


@FUZZ
@given(files=FILES)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_any_zip_is_read_and_an_honest_student_in_it_is_graded(assignment: Assignment, files: list):
    honest = nbformat.writes(tiny.answered(assignment.released, double=tiny.DOUBLE)).encode()
    read = read_class(zipped([*files, ("honest/99-tiny.ipynb", honest, 0)]), assignment)
    assert [one.student for one in read if one.file and one.file.content == honest] == ["honest"]
    for submission in read:
        assert submission.problem or submission.cells


@FUZZ
@given(files=FILES, place=st.integers(0, 10_000), new=st.binary(min_size=1, max_size=8))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_damaged_anywhere_is_read_or_answered(assignment: Assignment, files: list, place: int, new: bytes):
    whole = zipped([*files, ("ada/99-tiny.ipynb", b'{"cells": []}', 0)])
    place %= len(whole)
    damaged = whole[:place] + new + whole[place + len(new) :]
    read_class(damaged, assignment)
    assert intake.read("ada", [intake.File("my.zip", damaged, 1e9)], assignment).problem


@FUZZ
@given(content=st.binary(max_size=200))
def test_any_bytes_as_a_zip_are_answered(assignment: Assignment, content: bytes):
    read_class(content, assignment)
    assert intake.read("ada", [intake.File("my.zip", content, 1e9)], assignment).problem
