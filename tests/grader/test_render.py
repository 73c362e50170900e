"""Plots that a person grades are shown, bounded and harmless, and never count for a verdict."""

import base64
import copy
import struct
import time
from pathlib import Path

import pytest
from grader import tiny
from hypothesis import given
from hypothesis import strategies as st
from nbformat import NotebookNode

from autograder import render, sandbox
from autograder.assignment import Assignment, load
from autograder.displays import LARGEST_IMAGE, LONGEST_TEXT, MOST_DISPLAYS, is_image
from autograder.reader import StudentCell
from autograder.rebuild import rebuild

PLOT = """import matplotlib.pyplot as plt
### BEGIN SOLUTION
plt.plot([1, 2], [double(1.0), double(2.0)])
### END SOLUTION"""


@pytest.fixture(scope="module")
def plotted(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    """Return the tiny assignment with a plot that is graded by hand."""
    notebook = tiny.source_notebook()
    notebook.cells.insert(5, tiny.cell("code", "plot", PLOT, grade=True, solution=True, points=2))
    return load(tiny.NAME, tiny.write_source(tmp_path_factory.mktemp("course"), notebook))


@pytest.fixture(scope="module")
def zygote() -> sandbox.Zygote:
    with sandbox.Zygote(["numpy", render.MODULE], sandbox.Limits()) as zygote:
        yield zygote


def rendered(assignment: Assignment, zygote: sandbox.Zygote, seconds: float = 10, **answers: str) -> NotebookNode:
    answers = {"double": tiny.DOUBLE, "total": tiny.TOTAL} | answers
    handed_in = tiny.answered(assignment.released, **answers)
    cells = tuple(StudentCell(cell.cell_type, cell.source, cell.id) for cell in handed_in.cells)
    return render.render(rebuild(assignment, cells).notebook, zygote, seconds)


def shown(notebook: NotebookNode, cell_id: str) -> list[dict]:
    return tiny.find(notebook, cell_id).outputs


def test_only_code_that_is_graded_by_hand_and_tagged_cells_need_it(assignment: Assignment, plotted: Assignment):
    assert not render.needed(assignment)
    assert render.needed(plotted)
    tagged = copy.deepcopy(assignment)
    tiny.find(tagged.master, "setup").metadata["tags"] = ["render"]
    assert render.needed(tagged)


def test_a_plot_and_what_is_printed_are_shown_and_tests_are_not_run(plotted: Assignment, zygote: sandbox.Zygote):
    plot = (
        "import matplotlib.pyplot as plt\nprint('two points')\nplt.plot([1, 2], [double(1.0), double(2.0)])\nplt.show()"
    )
    notebook = rendered(plotted, zygote, plot=plot)
    printed, image = shown(notebook, "plot")
    assert printed.text == "two points\n"
    assert is_image(base64.b64decode(image.data["image/png"]))
    assert not shown(notebook, "double-tests")
    assert shown(notebook, "try-it")[0].data == {"text/plain": "2.0"}


def test_nothing_but_texts_and_images_is_shown(plotted: Assignment, zygote: sandbox.Zygote):
    plot = """from IPython.display import HTML, SVG, Javascript, Image, Markdown, display
display(HTML('<script>1</script>'), Javascript('1'), SVG('<svg></svg>'), Markdown('**x**'))
display({'image/png': 'no image', 'text/html': '<b>'}, raw=True)
display({'image/svg+xml': '<svg/>', 'text/plain': '<b>bold</b>'}, raw=True)"""
    outputs = shown(rendered(plotted, zygote, plot=plot), "plot")
    assert all(output.output_type == "display_data" and set(output.data) == {"text/plain"} for output in outputs)
    assert outputs[-1].data["text/plain"] == "<b>bold</b>"


def test_an_error_is_told_in_one_line(plotted: Assignment, zygote: sandbox.Zygote):
    notebook = rendered(plotted, zygote, plot="print('before')\n1 / 0", total="def total(:")
    assert shown(notebook, "plot")[0].text == "before\nZeroDivisionError: division by zero\n"
    assert shown(notebook, "total")[0].text.startswith("SyntaxError: ")


@pytest.mark.parametrize(
    "harm",
    ["while True: pass", "import os\nos._exit(0)", "import ctypes\nctypes.string_at(0)", "x = [0] * 10**10"],
)
def test_a_cell_that_ends_the_child_costs_its_own_outputs_only(plotted: Assignment, zygote: sandbox.Zygote, harm: str):
    started = time.monotonic()
    notebook = rendered(plotted, zygote, seconds=2, total=harm, plot="print('here')")
    assert shown(notebook, "plot")[0].text == "here\n"
    assert shown(notebook, "total")[0].text in (render.NOT_SHOWN, "MemoryError: \n")
    assert time.monotonic() - started < 30


def test_two_harmful_cells_cost_the_third_nothing(plotted: Assignment, zygote: sandbox.Zygote):
    harm = "import os\nos._exit(0)"
    notebook = rendered(plotted, zygote, seconds=2, double=harm, total=harm, plot="print('here')")
    assert shown(notebook, "plot")[0].text == "here\n"
    assert [shown(notebook, name)[0].text for name in ("double", "total")] == [render.NOT_SHOWN] * 2


def test_all_cells_together_have_an_end(plotted: Assignment, zygote: sandbox.Zygote):
    slow = "import time\ntime.sleep(0.8)"
    handed_in = tiny.answered(plotted.released, double=slow, total=slow)
    cells = [StudentCell(cell.cell_type, cell.source, cell.id) for cell in handed_in.cells]
    cells += [StudentCell("code", f"{slow}\nprint({number})", f"extra{number}") for number in range(20)]
    started = time.monotonic()
    render.render(rebuild(plotted, tuple(cells)).notebook, zygote, 1)
    assert time.monotonic() - started < render.MOST_TIMES + 4


def test_floods_are_cut(plotted: Assignment, zygote: sandbox.Zygote):
    plot = "for i in range(1000):\n    print('x' * 100_000)\n    display('y' * 50_000)"
    printed, *displayed = shown(rendered(plotted, zygote, plot=plot), "plot")
    assert len(printed.text) <= LONGEST_TEXT
    assert len(displayed) == MOST_DISPLAYS
    assert all(len(output.data["text/plain"]) <= LONGEST_TEXT for output in displayed)


def test_a_jail_holds_what_is_rendered(plotted: Assignment, zygote: sandbox.Zygote):
    plot = f"import os\nprint(os.path.exists({str(Path(__file__).resolve())!r}), os.path.exists('/home'))"
    assert shown(rendered(plotted, zygote, plot=plot), "plot")[0].text == "False False\n"


REPLIES = st.recursive(
    st.none()
    | st.integers()
    | st.text(max_size=5)
    | st.binary(max_size=40)
    | st.sampled_from(["rendered", "text", "display"]),
    lambda parts: (
        st.lists(parts, max_size=4) | st.dictionaries(st.sampled_from(["text/plain", "image/png"]) | st.text(), parts)
    ),
)


@given(REPLIES | REPLIES.map(lambda entry: ["rendered", [entry, ["text", entry], ["display", entry]]]))
def test_no_reply_does_harm(reply: object):
    outputs, room = render.outputs_of(reply, 100)
    assert 0 <= room <= 100
    for output in outputs:
        assert set(output.get("data", {})) <= {"text/plain", "image/png"}


def png(width: int, height: int, size: int = 100) -> bytes:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height)
    return head.ljust(size, b"\0")


def test_an_image_begins_as_one_and_has_a_bearable_size():
    assert is_image(png(640, 480))
    for wrong in (png(0, 480), png(640, 100_000), png(640, 480, LARGEST_IMAGE + 1), b"GIF89a", png(1, 1)[:10], "text"):
        assert not is_image(wrong)
