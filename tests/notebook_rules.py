"""What a machine can hold of the style of notebooks.

A rule takes a notebook, as `load` returns it, and gives a list of complaints, empty if it is kept.
Each complaint names the cell, what was expected and what was received.
"""

import re
from pathlib import Path

import nbformat
import refresh_notebooks
from nbformat.v4.rwbase import rejoin_lines

LONGEST_TEXT, LONGEST_DERIVATION = 120, 160  # words
LONGEST_CODE, LONGEST_ANSWER = 25, 30  # lines; an answer has a docstring and two markers besides
IGNORED_SHARE = 0.1  # of the code cells
TAGS = re.compile(r"ledger:[A-Za-z0-9-]+|derivation|driver|nbval-ignore-output")
NBVAL_COMMENT = re.compile(r"#\s*(NBVAL_|PYTEST_VALIDATE_)")  # would switch nbval off unseen
ABSOLUTE_PATH = re.compile(r"(?<![\w.])/(home|root|tmp|usr|var|opt|mnt|private|Users|work/main)/|\b[A-Z]:\\\w")
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}")
TIMING = re.compile(
    r"(?<!under )(?<!within )(?<![\d.])\d+(\.\d+)?\s?(ns|µs|us|ms|s|secs?|seconds?|mins?|minutes?|it/s)\b"
    r"|\d\d?:\d\d:\d\d|\b20\d\d-\d\d-\d\d\b"
)


def load(path: Path) -> dict:
    """Return the notebook with each source and text as one string, and its ids as they are stored."""
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> dict:
    """Return the notebook in a JSON text; unlike nbformat's reader it mends nothing."""
    return rejoin_lines(nbformat.from_dict(nbformat.reader.parse_json(text)))


def of_type(notebook: dict, kind: str) -> list[dict]:
    """Return the cells of one kind, "code" or "markdown"."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def tags(cell: dict) -> list[str]:
    """Return the tags of a cell."""
    return cell["metadata"].get("tags", [])


def is_test(cell: dict) -> bool:
    """Say whether a code cell holds the tests of an exercise."""
    return cell["metadata"].get("nbgrader", {}).get("grade", False)


def is_answer(cell: dict) -> bool:
    """Say whether a cell is where a student answers."""
    return cell["metadata"].get("nbgrader", {}).get("solution", False)


def words(text: str) -> int:
    """Count words; a formula is one word, and HTML tags, table rules and list marks are none."""
    text = re.sub(r"\$\$.*?\$\$|\$[^$]*\$", " formula ", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", " ", text)
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def text_outputs(cell: dict) -> list[str]:
    """Return every text among a code cell's stored outputs."""
    found = []
    for output in cell["outputs"]:
        found += [output["text"]] if "text" in output else []
        found += [text for kind, text in output.get("data", {}).items() if kind.startswith("text/")]
    return found


def shows_figure(cell: dict) -> bool:
    """Say whether a code cell shows a picture."""
    return any(kind.startswith("image/") for output in cell.get("outputs", []) for kind in output.get("data", {}))


# --- rules for every notebook ---


def readable_ids(notebook: dict) -> list[str]:
    """Each cell has a unique id that says what it is."""
    return [f"{c}; expected a unique readable id" for c in refresh_notebooks.unreadable_ids(notebook["cells"])]


def metadata(notebook: dict) -> list[str]:
    """The notebook's metadata is its kernel, a cell's `nbgrader`, `tags` and a folded source, an output's nothing."""
    complaints = []
    kept, version = sorted(notebook["metadata"]), f"{notebook['nbformat']}.{notebook['nbformat_minor']}"
    if notebook["metadata"] != {"kernelspec": refresh_notebooks.KERNELSPEC}:
        complaints.append(f"notebook: expected only the usual kernelspec in the metadata, received {kept}")
    if version != "4.5":
        complaints.append(f"notebook: expected format 4.5, received {version}")
    for cell in notebook["cells"]:
        folded = {"jupyter"} if cell["metadata"].get("jupyter") == refresh_notebooks.FOLDED else set()
        extra = sorted(set(cell["metadata"]) - set(refresh_notebooks.CELL_METADATA) - folded)
        if extra:
            complaints.append(f"cell {cell['id']}: expected only nbgrader and tags in the metadata, received {extra}")
        if any(output.get("metadata") for output in cell.get("outputs", [])):
            complaints.append(f"cell {cell['id']}: expected outputs without metadata, received some")
    return complaints


def known_tags(notebook: dict) -> list[str]:
    """Tags are of the known kinds, so that no misspelt one passes, and nbval is switched off by tag only."""
    complaints = []
    for cell in notebook["cells"]:
        unknown = [tag for tag in tags(cell) if not TAGS.fullmatch(tag)]
        if unknown:
            complaints.append(f"cell {cell['id']}: expected the tags {TAGS.pattern}, received {unknown}")
        if cell["cell_type"] == "code" and NBVAL_COMMENT.search(cell["source"]):
            complaints.append(f"cell {cell['id']}: expected the tag nbval-ignore-output, received an NBVAL comment")
    return complaints


def no_empty_cells(notebook: dict) -> list[str]:
    """No cell is empty."""
    return [f"cell {c['id']}: expected text, received nothing" for c in notebook["cells"] if not c["source"].strip()]


def text_lengths(notebook: dict) -> list[str]:
    """Markdown cells have at most 120 words, derivations 160; a model answer may be longer."""
    complaints = []
    for cell in of_type(notebook, "markdown"):
        limit = LONGEST_DERIVATION if "derivation" in tags(cell) else LONGEST_TEXT
        if words(cell["source"]) > limit and not is_answer(cell):
            complaints.append(f"cell {cell['id']}: expected at most {limit} words, received {words(cell['source'])}")
    return complaints


def code_lengths(notebook: dict) -> list[str]:
    """Code cells have at most 25 lines, answers 30; an assignment's tests, which nobody types, may have more."""
    complaints = []
    for cell in of_type(notebook, "code"):
        length = len(cell["source"].splitlines())
        limit = LONGEST_ANSWER if is_answer(cell) else LONGEST_CODE
        if length > limit and not is_test(cell):
            complaints.append(f"cell {cell['id']}: expected at most {limit} lines, received {length}")
    return complaints


def ran_in_order(notebook: dict) -> list[str]:
    """The code cells ran from top to bottom: their counts are 1…n (nbval passes over a cell without one)."""
    return [
        f"cell {cell['id']}: expected the execution count {number}, received {cell['execution_count']}"
        for number, cell in enumerate(of_type(notebook, "code"), start=1)
        if cell["execution_count"] != number
    ]


def no_errors(notebook: dict) -> list[str]:
    """No stored output is an error or a warning."""
    complaints = []
    for cell in of_type(notebook, "code"):
        for output in cell["outputs"]:
            if output["output_type"] == "error":
                complaints.append(f"cell {cell['id']}: expected no error, received {output['ename']}")
            if output.get("name") == "stderr":
                complaints.append(f"cell {cell['id']}: expected nothing on stderr, received {output['text'][:80]!r}")
    return complaints


def silent_tests(notebook: dict) -> list[str]:
    """A test cell shows nothing: nbgrader takes a number that it shows for points."""
    return [
        f"cell {cell['id']}: expected no output of a test, received {cell['outputs'][0].output_type}"
        for cell in of_type(notebook, "code")
        if is_test(cell) and cell["outputs"]
    ]


def no_widget_state(notebook: dict) -> list[str]:
    """Neither the state of widgets nor references to it are stored."""
    complaints = ["notebook: expected no widget state, received some"] if "widgets" in notebook["metadata"] else []
    for cell in of_type(notebook, "code"):
        kinds = [kind for output in cell["outputs"] for kind in output.get("data", {}) if "widget" in kind]
        complaints += [f"cell {cell['id']}: expected text in place of a widget, received {kind}" for kind in kinds]
    return complaints


def ignored_outputs(notebook: dict) -> list[str]:
    """At most a tenth of the code cells are ignored by nbval, each with its reason in the first line."""
    code = of_type(notebook, "code")
    ignored = [cell for cell in code if refresh_notebooks.IGNORED_OUTPUT in tags(cell)]
    complaints = [
        f"cell {cell['id']}: expected the first line '# output ignored: <reason>', received {cell['source'][:40]!r}"
        for cell in ignored
        if not re.match(r"# output ignored: \w", cell["source"])
    ]
    if len(ignored) > IGNORED_SHARE * len(code):
        ids = ", ".join(cell["id"] for cell in ignored)
        complaints.append(f"cells {ids}: expected at most 10% ignored outputs, received {len(ignored)} of {len(code)}")
    return complaints


def no_paths(notebook: dict) -> list[str]:
    """Neither sources nor outputs hold an absolute path."""
    return [
        f"cell {cell['id']}: expected no absolute path, received {match[0]!r}"
        for cell in notebook["cells"]
        for text in [cell["source"], *(text_outputs(cell) if "outputs" in cell else [])]
        for match in [ABSOLUTE_PATH.search(text)]
        if match
    ]


def stable_outputs(notebook: dict) -> list[str]:
    """Outputs that are compared hold no times, dates or addresses; "under 20 s" is a verdict and may stand."""
    return [
        f"cell {cell['id']}: expected no {what} in its output, received {match[0]!r}"
        for cell in of_type(notebook, "code")
        if refresh_notebooks.IGNORED_OUTPUT not in tags(cell)
        for text in text_outputs(cell)
        for what, pattern in (("time", TIMING), ("address", ADDRESS))
        for match in [pattern.search(text)]
        if match
    ]


RULES = (
    readable_ids, metadata, known_tags, no_empty_cells, text_lengths, code_lengths, ran_in_order,
    no_errors, silent_tests, no_widget_state, ignored_outputs, no_paths, stable_outputs,
)  # fmt: skip
