"""Copies are found, whatever was done to names, comments and layout; answers of one's own are not."""

import ast
import io
import tokenize
from pathlib import Path

import pytest
from grader import handmade, tiny

from autograder import GraderError, similarity
from autograder.assignment import Assignment, load
from autograder.fingerprints import MOST_TOKENS, runs, tokens, winnowed
from autograder.release import read_source
from autograder.results import Result
from autograder.sample_class import STUDENTS, write_answers
from nlpcourse.classroom import COURSE_ROOT

HTML = "<script>alert('pwned')</script>"


@pytest.fixture(scope="module")
def backprop() -> Assignment:
    """Return the course's assignment on backpropagation."""
    return load("04-backprop", COURSE_ROOT / "solutions")


@pytest.fixture(scope="module")
def sample(backprop: Assignment) -> list[Result]:
    """Return the sample class as results with answers alone."""
    solutions = read_source(backprop.name, COURSE_ROOT / "solutions")
    found = []
    for number, student in enumerate(STUDENTS, start=1):
        notebook = read_source(backprop.name, COURSE_ROOT / "exercises")
        write_answers(student, notebook, solutions)
        sources = {cell.id: cell.source for cell in notebook.cells}
        answers = {cell: sources[cell] for cell in similarity.solution_cells(backprop)}
        found.append(Result(f"student-{number:02}", backprop.name, [], answers=answers))
    return found


class _Renamed(ast.NodeTransformer):
    """Give a new name to everything that the student named, arguments included."""

    def __init__(self, own: set[str]):
        self.names = {name: f"mine_{number}" for number, name in enumerate(sorted(own))}

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.names.get(node.id, node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(self.names.get(node.arg, node.arg))


def disguised(source: str) -> str:
    """Rename what the student named, write it in another layout, and add comments and blank lines."""
    tree = ast.parse(source)
    own = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    own |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    lines = ast.unparse(_Renamed(own).visit(tree)).split("\n")
    return "\n\n".join(f"{line}  # my own idea, number {number}" for number, line in enumerate(lines))


def fingerprints(source: str) -> frozenset[int]:
    return winnowed(runs(tokens(source)))


def pairs(assignment: Assignment, found: list[Result]) -> list[similarity.Pair]:
    return similarity.pairs(found, similarity.answers_of(assignment, found))


def names_of(listed: list[similarity.Pair]) -> list[tuple[str, str]]:
    return [(pair.one, pair.other) for pair in listed]


def test_a_disguised_copy_is_at_the_top_of_the_list(backprop: Assignment, sample: list[Result]):
    for original in sample[:3]:
        copied = {cell: disguised(source) for cell, source in original.answers.items()}
        thief = Result("thief", backprop.name, [], answers=copied)
        first = pairs(backprop, [*sample, thief])[0]
        assert (first.one, first.other) == (original.student, "thief")
        assert first.share > 0.9


def test_right_answers_written_differently_are_not_listed(backprop: Assignment, sample: list[Result]):
    independent = [sample[0], sample[1], sample[3]]  # loops, einsum, and the course's own way
    assert pairs(backprop, independent) == []


def test_what_everybody_wrote_alike_flags_nobody(backprop: Assignment, sample: list[Result]):
    listed = names_of(pairs(backprop, sample))
    assert ("student-04", "student-05") not in listed  # the course's own solution, which 15 students have
    assert len(listed) < 10


def test_one_copied_exercise_among_six_is_listed(backprop: Assignment, sample: list[Result]):
    one, other = sample[0], sample[1]
    answers = other.answers | {"backprop": disguised(one.answers["backprop"])}
    [pair] = pairs(backprop, [one, Result("thief", backprop.name, [], answers=answers)])
    assert pair.cells["backprop"] > 0.9 and pair.share < 0.6


def test_reordered_statements_do_not_hide_a_copy(backprop: Assignment):
    one = "def backprop(Y, Z, A, W, activations, loss):\n    depth = len(W) - 1\n    dW = [None] * (depth + 1)\n"
    one += "    db = list(dW)\n    upstream = LOSSES[loss].gradient(A[depth], Y)\n"
    one += "    for l in reversed(range(1, depth + 1)):\n"
    steps = (
        "delta = upstream * ACTIVATIONS[activations[l]].slope(Z[l])",
        "dW[l] = np.einsum('bi,bj->ij', delta, A[l - 1])",
        "db[l] = np.einsum('bi->i', delta)",
        "upstream = np.einsum('bi,ij->bj', delta, W[l])",
    )
    original = one + "".join(f"        {step}\n" for step in steps) + "    return dW, db"
    moved = one + "".join(f"\n        {steps[place]}\n" for place in (0, 3, 2, 1)) + "    return dW, db"
    made = [
        Result(name, backprop.name, [], answers={"backprop": text}) for name, text in (("a", original), ("b", moved))
    ]
    [pair] = pairs(backprop, made)
    assert pair.cells["backprop"] > 0.6


def test_blank_and_released_code_counts_for_nothing(backprop: Assignment):
    released = {cell.id: cell.source for cell in backprop.released.cells}
    stubs = {cell: released[cell] for cell in similarity.solution_cells(backprop)}
    assert pairs(backprop, [Result(str(i), backprop.name, [], answers=stubs) for i in range(4)]) == []


def test_released_code_in_an_answer_counts_for_nothing(backprop: Assignment):
    given = max((cell.source for cell in backprop.released.cells if cell.cell_type == "code"), key=len)
    assert len(fingerprints(given)) > similarity.ENOUGH
    answers = {"backprop": given}
    assert pairs(backprop, [Result(str(i), backprop.name, [], answers=answers) for i in range(2)]) == []


@pytest.mark.parametrize(
    "source", ["", "def f(", "'" * 999, '"""', "\x00\ud800", "((((", "# only", "x" * 30_000, "é = 1"]
)
def test_any_text_has_fingerprints(source: str):
    assert isinstance(fingerprints(source), frozenset)


def test_names_comments_and_layout_change_no_fingerprint_but_code_does():
    one = "def f(x, h):\n    total = 0.0\n    for i in range(len(x)):\n        total += x[i] ** 2 * h\n"
    one += "    return total / h"
    other = '''def f(v, eps):
    """Sum the squares."""

    s = 0.0  # nothing yet
    for k in range(
        len(v)
    ):
        s += v[k] ** 2 * eps
    return s / eps'''
    assert fingerprints(one) == fingerprints(other)
    assert fingerprints(one) != fingerprints(one.replace("** 2", "** 3"))
    assert fingerprints(one) != fingerprints(one.replace("x[i]", "h[i]"))


def test_an_attribute_is_not_the_name_that_looks_like_it():
    assert [token.is_local for token in tokens("x = 1\nm.x")] == [True, False, False, False, False, False]


def test_the_courses_names_are_nobodys_own():
    assert [token.is_local for token in tokens("def f(x): return y", frozenset({"f"}))][:3] == [False, False, True]


def test_comments_in_front_of_an_answer_hide_nothing():
    code = disguised(tiny.TOTAL_SOURCE)
    assert fingerprints("# a word\n" * (MOST_TOKENS + 1) + code) == fingerprints(code) != frozenset()


def test_the_page_shows_shared_lines_side_by_side_and_escapes_them(tmp_path: Path, assignment: Assignment):
    code = f'''def total(numbers):
    note = "{HTML}"
    low, high = 0.0, 0.0
    for place, number in enumerate(sorted(numbers)):
        low, high = (low + number, high) if place % 2 else (low, high + number * 1.0)
    return low + high - 0.0 * len(note.split(","))'''
    other = (
        code.replace("low", "even").replace("high", "odd").replace("sorted(numbers)", "list(numbers) * 7 + [3, 4, 5]")
    )
    path = handmade.write_similarity(tmp_path, assignment, {"ada": code, "bob & co": other, "cem": tiny.TOTAL})
    page = path.read_text(encoding="utf-8")
    assert path == tmp_path / "report" / assignment.name / "similarity.html"
    assert "a reason to look, not a verdict" in page
    assert "ada · bob &amp; co" in page and "cem" not in page
    assert HTML not in page and "&lt;script&gt;alert" in page
    assert '<span class="shared">        low, high = (low + number, high)' in page
    assert '<span class="shared">        even, odd = (even + number, odd)' in page


def test_a_class_without_pairs_or_results_is_answered(tmp_path: Path, assignment: Assignment):
    with pytest.raises(GraderError, match="has no results"):
        similarity.write_page(assignment, tmp_path)
    page = handmade.write_similarity(tmp_path, assignment, {"ada": tiny.TOTAL, "bob": tiny.TOTAL}).read_text(
        encoding="utf-8"
    )
    assert "No two answers are nearly the same." in page  # too short to say anything


def test_a_text_that_is_an_argument_counts_and_one_that_stands_alone_does_not():
    code = "def f(x):\n    return g(\n        'one',\n        x,\n        2,\n    ) + h(x) * 3"
    assert fingerprints(code) != fingerprints(code.replace("one", "two"))
    noted = code.replace("    return", "    'a remark'\n    return")
    assert fingerprints(noted) == fingerprints(code)


def test_tokens_are_those_of_python(backprop: Assignment):
    kept = (tokenize.NAME, tokenize.NUMBER, tokenize.STRING, tokenize.OP)
    for cell in (cell for cell in backprop.master.cells if cell.cell_type == "code"):
        found = tokenize.generate_tokens(io.StringIO(without_docstrings(cell.source)).readline)
        expected = [token.string for token in found if token.type in kept]
        texts = [text.strip("'\"") if text[-1] in "'\"" else text for text in expected if text not in "(),;\\"]
        assert [token.text for token in tokens(cell.source)] == texts, cell.id


def without_docstrings(source: str) -> str:
    """Return code without the texts that stand alone, in the same layout."""
    lines = source.split("\n")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for number in range(node.lineno - 1, node.end_lineno):
                lines[number] = ""
            lines[node.lineno - 1] = " " * node.col_offset + "pass"
    return "\n".join(line for line in lines if line.strip() != "pass")
