"""What a machine can hold of the rhythm of a lecture, on top of the rules for every notebook."""

import re
import statistics

from notebook_rules import of_type, shows_figure

MEDIAN_CODE = 6  # lines
FEWEST_RECALL, MOST_RECALL = 8, 12
FEWEST_RECALL_INTRODUCTION = 3
MINUTES = re.compile(r"^\*\*About \d+ minutes\.\*\* You need: \S", re.MULTILINE)
SECTION = re.compile(r"(\d+)\. .*")
OBJECTIVES = "What you will be able to do"
CLOSING = ["Recap", "Recall", "Sources"]
FOLDED = re.compile(r"<details>\s*<summary>[^<]*\w[^<]*</summary>\n\n.*?\w.*?\n\n</details>", re.DOTALL)


def headings(cell: dict, level: int) -> list[str]:
    """Return the headings of one level in a markdown cell."""
    if cell["cell_type"] != "markdown":
        return []
    prose = re.sub(r"^```.*?^```", "", cell["source"], flags=re.DOTALL | re.MULTILINE)  # no comments of listings
    return re.findall(rf"^{'#' * level} +(.+?)\s*$", prose, flags=re.MULTILINE)


def parts(notebook: dict) -> dict[str, list[dict]]:
    """Return the cells under each second-level heading; those before the first are under ''."""
    found: dict[str, list[dict]] = {"": []}
    current = ""
    for cell in notebook["cells"]:
        for current in headings(cell, 2):
            found.setdefault(current, [])
        found[current].append(cell)
    return found


def sections(notebook: dict) -> dict[str, list[dict]]:
    """Return the cells of each numbered section."""
    return {title: cells for title, cells in parts(notebook).items() if SECTION.fullmatch(title)}


def title(notebook: dict) -> list[str]:
    """The first cell is the title, the only one, with the minutes and what the reader needs."""
    first = notebook["cells"][0]
    complaints = []
    if len(headings(first, 1)) != 1 or not first["source"].startswith("# "):
        complaints.append(f"cell {first['id']}: expected to begin with '# Title', received {first['source'][:40]!r}")
    if not MINUTES.search(first["source"]):
        complaints.append(f"cell {first['id']}: expected a line '**About 60 minutes.** You need: …', received none")
    later = [cell["id"] for cell in notebook["cells"][1:] if headings(cell, 1)]
    return complaints + [f"cell {cell_id}: expected one title only, received a second" for cell_id in later]


def objectives(notebook: dict) -> list[str]:
    """A list of 3 to 5 objectives stands at the start."""
    cells = parts(notebook).get(OBJECTIVES, [])
    text = "\n".join(cell["source"].split(f"## {OBJECTIVES}")[-1] for cell in of_type_in(cells))
    bullets = len(re.findall(r"^[-*] \S", text, flags=re.MULTILINE))
    if 3 <= bullets <= 5:
        return []
    return [f"section {OBJECTIVES}: expected 3 to 5 bullets, received {bullets}"]


def of_type_in(cells: list[dict]) -> list[dict]:
    """Return the markdown cells among `cells`."""
    return of_type({"cells": cells}, "markdown")


def setup(notebook: dict) -> list[str]:
    """The first code cell is `setup`; it sets the style of figures and, for torch, one thread."""
    code = of_type(notebook, "code")
    first = code[0] if code else {"id": "(none)", "source": ""}
    complaints = [] if first["id"] == "setup" else [f"cell {first['id']}: expected setup as the first code cell"]
    needed = ["plots.use_course_style()"]
    if any(re.search(r"^\s*(import|from) torch\b", cell["source"], re.MULTILINE) for cell in code):
        needed.append("torch.set_num_threads(1)")
    missing = [call for call in needed if call not in first["source"]]
    return complaints + [f"cell {first['id']}: expected a call {call}, received none" for call in missing]


def section_headings(notebook: dict) -> list[str]:
    """Sections are numbered from 1 and ask a question; Recap, Recall and Sources follow, in that order."""
    complaints = []
    titles = [heading for cell in notebook["cells"] for heading in headings(cell, 2)]
    numbered = [heading for heading in titles if SECTION.fullmatch(heading)]
    numbers = [int(SECTION.fullmatch(heading)[1]) for heading in numbered]
    if not numbers or numbers != list(range(1, len(numbers) + 1)):
        complaints.append(f"notebook: expected sections numbered from 1, received {numbers}")
    complaints += [f"section {t!r}: expected a question, received no '?'" for t in numbered if not t.endswith("?")]
    closing = [heading for heading in titles if heading in CLOSING]
    if closing != CLOSING or titles[-3:] != CLOSING:
        complaints.append(f"notebook: expected {CLOSING} as the last headings, received {titles[-3:]}")
    return complaints


def predict_and_explain(notebook: dict) -> list[str]:
    """In each numbered section a question to predict, the code that answers it, and why, in that order."""
    return [
        f"section {name!r}: expected **Predict.**, then code, then **Explain.**, received {_moves(cells) or 'none'}"
        for name, cells in sections(notebook).items()
        if not re.search("P[^E]*C[^P]*E", _moves(cells))
    ]


def introduction_predict_and_explain(notebook: dict) -> list[str]:
    """The introduction, which teaches how to use the course, predicts and explains at least once."""
    moves = _moves([cell for cells in sections(notebook).values() for cell in cells])
    if re.search("P[^E]*C[^P]*E", moves):
        return []
    return [f"notebook: expected **Predict.**, then code, then **Explain.** once, received {moves or 'none'}"]


def _moves(cells: list[dict]) -> str:
    """Spell the cells as P (predict), C (code) and E (explain)."""
    marks = {"**Predict.**": "P", "**Explain.**": "E"}
    return "".join("C" if cell["cell_type"] == "code" else marks.get(cell["source"][:12], "") for cell in cells)


def predictions_ask(notebook: dict) -> list[str]:
    """What is to be predicted is a question."""
    return [
        f"cell {cell['id']}: expected a question, received no '?'"
        for cell in of_type(notebook, "markdown")
        if cell["source"].startswith("**Predict.**") and "?" not in cell["source"]
    ]


def recall(notebook: dict, fewest: int = FEWEST_RECALL) -> list[str]:
    """8 to 12 recall questions, each with its answer folded away so that it renders as Markdown."""
    complaints = []
    cells = of_type_in(parts(notebook).get("Recall", []))
    for cell in cells:
        opened, well_made = cell["source"].count("<details>"), len(FOLDED.findall(cell["source"]))
        if opened != well_made:
            form = "<details><summary>question</summary>, blank line, answer, blank line, </details>"
            complaints.append(f"cell {cell['id']}: expected {form}, received {opened - well_made} otherwise")
    count = sum(len(FOLDED.findall(cell["source"])) for cell in cells)
    if not fewest <= count <= MOST_RECALL:
        complaints.append(f"section Recall: expected {fewest} to {MOST_RECALL} questions, received {count}")
    return complaints


def introduction_recall(notebook: dict) -> list[str]:
    """The introduction has 3 recall questions or more."""
    return recall(notebook, FEWEST_RECALL_INTRODUCTION)


def sources(notebook: dict) -> list[str]:
    """The section Sources names at least one."""
    text = "".join(cell["source"] for cell in parts(notebook).get("Sources", []))
    found = re.search(r"^[-*] \S", text, flags=re.MULTILINE)
    return [] if found else ["section Sources: expected at least one bullet, received none"]


def figures(notebook: dict) -> list[str]:
    """Each figure has a printed summary in its cell, and its alt text in the next."""
    complaints = []
    for cell, following in zip(notebook["cells"], [*notebook["cells"][1:], {"source": ""}]):
        if not shows_figure(cell):
            continue
        if not following["source"].startswith("*Figure:"):
            received = following["source"][:40]
            complaints.append(f"cell {cell['id']}: expected '*Figure: …' in the next cell, received {received!r}")
        if not any(output["output_type"] == "stream" for output in cell["outputs"]):
            complaints.append(f"cell {cell['id']}: expected a printed summary of the figure, received none")
    return complaints


def code_median(notebook: dict) -> list[str]:
    """Code cells have 6 lines in the middle."""
    median = statistics.median(len(cell["source"].splitlines()) for cell in of_type(notebook, "code"))
    return [] if median <= MEDIAN_CODE else [f"notebook: expected a median of {MEDIAN_CODE} lines, received {median}"]


EVERY_LECTURE = (
    title, objectives, setup, section_headings, predictions_ask, sources, figures, code_median,
)  # fmt: skip
LECTURE_RULES = (*EVERY_LECTURE, predict_and_explain, recall)
INTRODUCTION_RULES = (*EVERY_LECTURE, introduction_predict_and_explain, introduction_recall)
