"""The course as its readers see it: in JupyterLab, in a real browser."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import Locator, Page, expect

from nlpcourse.classroom import COURSE_ROOT

ASSIGNMENT, WRITTEN = "04-backprop", "why-backward"
ANSWER = "Forward, every parameter would need a pass of its own."
RESULTS = COURSE_ROOT / "test-results"
JUPYTERLAB = [sys.executable, "-m", "jupyterlab", "--ServerApp.root_dir=."]
AUTOGRADER = [sys.executable, "-m", "autograder"]
OPEN_MS, RUN_MS, CHANGE_MS = 60_000, 90_000, 15_000
ERROR = "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']"
OpenPage = Callable[..., Page]


def open_copy(open_page: OpenPage, notebook: Path, folder: Path) -> Page:
    """Open a copy of the notebook without its stored outputs in JupyterLab; the course's own file stays as it is."""
    copy = nbformat.read(notebook, as_version=4)
    for cell in copy.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    folder.mkdir()
    nbformat.write(copy, folder / notebook.name)
    page = open_page(JUPYTERLAB, folder, f"lab/tree/{notebook.name}")
    expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(len(copy.cells), timeout=OPEN_MS)
    expect(page.get_by_text("| Idle")).to_be_visible(timeout=OPEN_MS)  # the kernel is there
    return page


def run_all_cells(page: Page) -> None:
    """Choose Run → Run All Cells, and wait until every code cell has its number, in order, and none an error."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    prompts = page.locator(".jp-CodeCell .jp-InputPrompt")
    expect(prompts).to_have_text([f"[{n + 1}]:" for n in range(prompts.count())], timeout=RUN_MS)
    expect(page.locator(ERROR)).to_have_count(0)


def widget(page: Page, text: str) -> Locator:
    """Return the first explorer with the text among its controls."""
    return page.locator(".jp-OutputArea-output > .widget-vbox").filter(has_text=text).first


def changes_on_screen(explorer: Locator, act: Callable[[], None]) -> bool:
    """Act, wait until the drawing's source is another, and say whether the reader sees another picture."""
    drawing = explorer.locator("img")
    drawing.scroll_into_view_if_needed()
    source, seen = drawing.get_attribute("src"), drawing.screenshot()
    act()
    expect(drawing).not_to_have_attribute("src", source, timeout=CHANGE_MS)
    return drawing.screenshot() != seen


def save_screenshot(page: Page, name: str) -> None:
    """Keep what the page shows; the README's picture, lectures/images/lecture_04.png, is a copy of one of them."""
    RESULTS.mkdir(exist_ok=True)
    page.screenshot(path=RESULTS / f"{name}.png")


def test_lecture_4_runs_and_its_widgets_follow_their_controls(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_copy(open_page, COURSE_ROOT / "lectures" / "04_backpropagation.ipynb", tmp_path / "lectures")
    run_all_cells(page)

    difference = widget(page, "log₁₀ h")
    handle = difference.get_by_role("slider")
    assert changes_on_screen(difference, lambda: handle.press("ArrowLeft"))
    expect(difference.locator(".widget-readout")).to_have_text("−0.75")

    steps = widget(page, "Next")
    position, weight = steps.get_by_role("slider").first, steps.get_by_role("slider").last
    assert changes_on_screen(steps, lambda: steps.get_by_role("button", name="Next").click())
    expect(steps.locator(".widget-readout").first).to_have_text("2")
    assert changes_on_screen(steps, lambda: position.press("End"))
    assert changes_on_screen(steps, lambda: steps.get_by_role("button", name="Previous").click())
    assert changes_on_screen(steps, lambda: weight.press("ArrowRight"))
    assert changes_on_screen(steps, lambda: steps.get_by_role("checkbox").click())
    save_screenshot(page, "lecture_04")


def validate(page: Page) -> str:
    """Press nbgrader's Validate, and return what its dialog says."""
    page.get_by_role("button", name="Validate").click()
    dialog = page.locator(".jp-Dialog-content")
    dialog.wait_for(timeout=RUN_MS)
    return dialog.inner_text()


def test_validate_names_every_exercise_that_is_not_solved_yet(open_page: OpenPage, tmp_path: Path) -> None:
    released = COURSE_ROOT / "exercises" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    page = open_copy(open_page, released, tmp_path / "work")
    said = validate(page)
    save_screenshot(page, "validate")
    graded = [cell for cell in nbformat.read(released, as_version=4).cells if cell.metadata.nbgrader.grade]
    assert said.count("The following cell failed:") == len(graded)
    tests = [cell for cell in graded if cell.cell_type == "code"]
    assert re.findall(r"^(\w+): ", said, re.MULTILINE) == ["NotImplementedError"] * len(tests)
    assert said.count("You did not provide a response.") == len(graded) - len(tests) == 1


def test_validate_is_content_with_the_solution(open_page: OpenPage, tmp_path: Path) -> None:
    solution = COURSE_ROOT / "solutions" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert "Success! Your notebook passes all the tests." in validate(open_copy(open_page, solution, tmp_path / "work"))


@pytest.fixture
def grading(tmp_path: Path) -> Path:
    """Grade one submission, with no exercise solved but the written question answered."""
    submission = tmp_path / "class" / "student-01" / f"{ASSIGNMENT}.ipynb"
    submission.parent.mkdir(parents=True)
    notebook = nbformat.read(COURSE_ROOT / "exercises" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
    next(cell for cell in notebook.cells if cell.id == WRITTEN).source = ANSWER
    nbformat.write(notebook, submission)
    options = ["--grading", tmp_path / "grading"]
    subprocess.run([*AUTOGRADER, "grade", ASSIGNMENT, tmp_path / "class", *options], cwd=COURSE_ROOT, check=True)
    return tmp_path / "grading"


def test_a_mark_given_in_the_formgrader_stands_in_the_gradebook(open_page: OpenPage, grading: Path) -> None:
    page = open_page([*AUTOGRADER, "formgrader", "--grading", str(grading)], COURSE_ROOT, "formgrader/gradebook")
    for link in (ASSIGNMENT, ASSIGNMENT, "Submission #1"):
        page.locator("table").get_by_role("link", name=link).click()
    expect(page.get_by_text(ANSWER)).to_be_visible(timeout=CHANGE_MS)
    mark = page.locator(f"#{WRITTEN}")
    mark.scroll_into_view_if_needed()
    with page.expect_response(lambda response: response.request.method == "PUT" and "/api/grade/" in response.url):
        mark.fill("2")
        mark.press("Tab")
    save_screenshot(page, "formgrader")
    with Gradebook(f"sqlite:///{grading / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade(WRITTEN, ASSIGNMENT, ASSIGNMENT, "student-01")
        assert (grade.manual_score, grade.score, grade.max_score) == (2, 2, 3)
        assert gradebook.find_submission(ASSIGNMENT, "student-01").score == 2
