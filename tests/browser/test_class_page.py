"""The class page in a real browser: its table can be sorted and filtered, and nothing else runs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from grader import handmade, tiny
from playwright.sync_api import Browser, Page

from autograder import gradebook
from autograder.assignment import load
from autograder.feedback import write_report

STUDENTS = 400


@pytest.fixture
def complaints() -> list[str]:
    """Return a list that gets whatever the browser complains of."""
    return []


@pytest.fixture
def page(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complaints: list[str]) -> Iterator[Page]:
    """Open the page of a class of all causes and many students more."""
    monkeypatch.setattr(gradebook, "marks", lambda *_: {})
    assignment = load(tiny.NAME, tiny.write_source(tmp_path))
    found = handmade.class_of_all_causes(assignment)
    one = handmade.result(assignment, "", "passed", "wrong")
    found += [
        replace(one, student=f"student-{number}", late=number > 0, late_by=60.0 * number) for number in range(STUDENTS)
    ]
    handmade.save(found, tmp_path)
    page = browser.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append("a dialog"), dialog.dismiss()))
    page.goto(write_report(assignment, tmp_path).as_uri())
    yield page
    page.close()


def students(page: Page, most: int = 3) -> list[str]:
    """Return the first students that the table shows."""
    script = "rows => rows.map(row => row.cells[0].textContent)"
    return page.locator("table.class tbody tr:visible").evaluate_all(script)[:most]


def test_the_table_is_sorted_by_a_click_and_filtered_by_words(page: Page, complaints: list[str]):
    assert students(page, 2) == ["%3Cb%3E", "=1+1"]
    page.get_by_role("button", name="late", exact=True).click()
    page.get_by_role("button", name="late", exact=True).click()
    assert students(page) == ["student-399", "student-398", "student-397"]  # by time, not by its words
    page.get_by_role("button", name="total", exact=True).click()
    assert students(page, 1)[0] in ("%3Cb%3E", "=1+1", "broken")
    page.get_by_role("searchbox").fill("STOPPED python")
    assert students(page) == ["is-crash"]
    assert page.locator("#shown").inner_text() == f"1 of {STUDENTS + 12} shown"
    assert complaints == []


def test_a_student_page_shows_hostile_text_as_text(page: Page, complaints: list[str]):
    page.get_by_role("link", name="%3Cb%3E").click()
    assert page.locator(".written").inner_text() == handmade.HOSTILE
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"  # the policy lets our style in
    page.evaluate(
        "() => { const s = document.createElement('script'); s.text = 'window.ran = 1'; document.body.append(s); }"
    )
    assert page.evaluate("window.ran") is None  # whatever got in, nothing runs
    assert len(complaints) == 1 and "Content Security Policy" in complaints[0]
