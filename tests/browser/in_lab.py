"""A notebook in JupyterLab in a real browser: open a copy of it, run it, and look at a widget."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import nbformat
from playwright.sync_api import Error, Locator, Page, expect

from nlpcourse.classroom import COURSE_ROOT

RESULTS = COURSE_ROOT / "test-results"
JUPYTERLAB = [sys.executable, "-m", "jupyterlab", "--ServerApp.root_dir=."]
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
    source, seen = drawing.get_attribute("src"), picture_of(drawing)
    act()
    expect(drawing).not_to_have_attribute("src", source, timeout=CHANGE_MS)
    return picture_of(drawing) != seen


def picture_of(drawing: Locator) -> bytes:
    """Return a screenshot; of the next drawing if this one is replaced meanwhile, as by a widget that plays."""
    for _ in range(5):
        with suppress(Error):
            return drawing.screenshot()
    return drawing.screenshot()


def save_screenshot(page: Page, name: str) -> None:
    """Keep what the page shows; the README's picture, lectures/images/lecture_04.png, is a copy of one of them."""
    RESULTS.mkdir(exist_ok=True)
    page.screenshot(path=RESULTS / f"{name}.png")
