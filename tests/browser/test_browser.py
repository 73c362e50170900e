"""The course as its readers see it: in JupyterLab, in a real browser."""

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from browser.in_lab import (
    CHANGE_MS,
    RUN_MS,
    OpenPage,
    changes_on_screen,
    open_copy,
    run_all_cells,
    save_screenshot,
    widget,
)
from nbgrader.api import Gradebook
from playwright.sync_api import Page, expect

from nlpcourse.classroom import COURSE_ROOT

ASSIGNMENT, WRITTEN = "04-backprop", "why-backward"
ANSWER = "Forward, every parameter would need a pass of its own."
AUTOGRADER = [sys.executable, "-m", "autograder"]


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
