"""The rules for notebooks themselves: a good notebook keeps each, and each breach is complained about."""

import pytest
import refresh_notebooks
from lecture_rules import INTRODUCTION_RULES, LECTURE_RULES
from made_notebooks import code, figure, good_lecture, markdown, notebook_of, recall, said
from notebook_rules import RULES, words


def edit(**changes):
    """Return a function that sets keys of the notebook."""
    return lambda notebook: notebook.update(changes)


def edit_cell(cell_id, **changes):
    """Return a function that sets keys of one cell."""

    def change(notebook):
        next(cell for cell in notebook["cells"] if cell["id"] == cell_id).update(changes)

    return change


def insert(position, cell):
    """Return a function that puts a cell into the notebook."""
    return lambda notebook: notebook["cells"].insert(position, cell)


def remove(cell_id):
    """Return a function that takes a cell out of the notebook."""

    def change(notebook):
        notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != cell_id]

    return change


IGNORED = {"tags": ["nbval-ignore-output"]}
WIDGET = {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}, "text/plain": "[Interactive]"}
SHOWN = {"output_type": "display_data", "metadata": {}}
ERROR = {"output_type": "error", "ename": "ValueError", "evalue": "", "traceback": []}
HOME = "/" + "home/ann/x.csv"
BREACHES = [  # rule, what breaks it, words that the complaint must hold
    ("readable_ids", edit_cell("sum", id="1f2e3d4c"), "cell 6 ('print(1 + 1)') has the id '1f2e3d4c'"),
    ("readable_ids", edit_cell("sum", id="setup"), "which is taken"),
    ("readable_ids", edit_cell("sum", id="3d0e2f6a-1b1c-4b1d-8e0f-0123456789ab"), "cell 6"),
    ("readable_ids", edit_cell("sum", id="Sum of two"), "cell 6"),
    ("metadata", edit(metadata={"kernelspec": refresh_notebooks.KERNELSPEC, "language_info": {}}), "language_info"),
    ("metadata", edit(metadata={}), "kernelspec"),
    ("metadata", edit(nbformat_minor=4), "received 4.4"),
    ("metadata", edit_cell("sum", metadata={"collapsed": True}), "cell sum: expected only nbgrader and tags"),
    ("metadata", edit_cell("sum", metadata={"jupyter": {"outputs_hidden": True}}), "received ['jupyter']"),
    ("metadata", edit_cell("sum", outputs=[SHOWN | {"data": {}, "metadata": {"width": 3}}]), "cell sum"),
    ("known_tags", edit_cell("sum", metadata={"tags": ["nbval-skip"]}), "received ['nbval-skip']"),
    ("known_tags", edit_cell("sum", source="# NBVAL_IGNORE_OUTPUT\n1"), "cell sum"),
    ("no_empty_cells", edit_cell("sum", source=" \n"), "cell sum"),
    ("text_lengths", edit_cell("sum-explain", source="word " * 121), "at most 120 words, received 121"),
    ("text_lengths", insert(3, markdown("proof", "word " * 161, tags=["derivation"])), "at most 160 words"),
    ("code_lengths", edit_cell("sum", source="1\n" * 26), "cell sum: expected at most 25 lines, received 26"),
    ("ran_in_order", edit_cell("sum", execution_count=None), "cell sum: expected the execution count 2, received None"),
    ("ran_in_order", edit_cell("sum", execution_count=7), "received 7"),
    ("no_errors", edit_cell("sum", outputs=[ERROR]), "cell sum: expected no error, received ValueError"),
    ("no_errors", edit_cell("sum", outputs=[{"output_type": "stream", "name": "stderr", "text": "Oh"}]), "'Oh'"),
    ("silent_tests", edit_cell("sum", metadata={"nbgrader": {"grade": True}}), "cell sum: expected no output"),
    ("no_widget_state", edit(metadata={"widgets": {}}), "widget state"),
    ("no_widget_state", edit_cell("sum", outputs=[SHOWN | {"data": WIDGET}]), "cell sum"),
    ("ignored_outputs", edit_cell("sum", metadata=IGNORED), "cell sum: expected the first line"),
    ("ignored_outputs", edit_cell("sum", metadata=IGNORED, source="# output ignored: time\n1"), "received 1 of 3"),
    ("no_paths", edit_cell("sum", source=f"open('{HOME}')"), "cell sum: expected no absolute path"),
    ("no_paths", edit_cell("sum", outputs=said(f"read {HOME}")), "cell sum"),
    ("no_paths", edit_cell("sum-explain", source="C:" + "\\data"), "cell sum-explain"),
    ("stable_outputs", edit_cell("sum", outputs=said("took 3.2 s")), "received '3.2 s'"),
    ("stable_outputs", edit_cell("sum", outputs=said("at 12:03:44")), "12:03:44"),
    ("stable_outputs", edit_cell("sum", outputs=said("<object at 0x7f3a12bc>")), "expected no address"),
    ("title", edit_cell("title", source="## 4. Sums"), "to begin with '# Title'"),
    ("title", edit_cell("title", source="# 4. Sums"), "About 60 minutes"),
    ("title", edit_cell("sum-explain", source="# Another"), "cell sum-explain"),
    ("objectives", edit_cell("objectives", source="## What you will be able to do\n- a\n- b"), "received 2"),
    ("objectives", remove("objectives"), "received 0"),
    ("setup", remove("setup"), "cell sum: expected setup"),
    ("setup", edit_cell("setup", source="import numpy"), "use_course_style"),
    ("setup", edit_cell("sum", source="import torch"), "set_num_threads"),
    ("section_headings", edit_cell("sum-question", source="## 2. Why?"), "received [2]"),
    ("section_headings", edit_cell("sum-question", source="## 1. Sums"), "no '?'"),
    ("section_headings", remove("recap"), "last headings"),
    ("section_headings", insert(99, markdown("more", "## 2. More?")), "last headings"),
    ("predict_and_explain", remove("sum-predict"), "received CEC"),
    ("predict_and_explain", remove("sum-explain"), "received PCC"),
    ("predict_and_explain", edit_cell("sum-explain", source="So."), "section '1. "),
    ("introduction_predict_and_explain", remove("sum-predict"), "once, received CEC"),
    ("predictions_ask", edit_cell("sum-predict", source="**Predict.** The sum."), "cell sum-predict"),
    ("recall", edit_cell("recall", source=recall(7)), "expected 8 to 12 questions, received 7"),
    ("recall", edit_cell("recall", source=recall(13)), "received 13"),
    ("recall", edit_cell("recall", source=recall(8).replace("\n\n</details>", "</details>")), "8 otherwise"),
    ("introduction_recall", edit_cell("recall", source=recall(2)), "expected 3 to 12 questions, received 2"),
    ("sources", edit_cell("sources", source="## Sources"), "received none"),
    ("figures", edit_cell("line-figure", source="See?"), "cell line: expected '*Figure: …' in the next cell"),
    ("figures", edit_cell("line", outputs=[figure()]), "cell line: expected a printed summary"),
    ("code_median", lambda notebook: [c.update(source="1\n" * 7) for c in notebook["cells"]], "received 7"),
]  # fmt: skip
ALL_RULES = {rule.__name__: rule for rule in RULES + LECTURE_RULES + INTRODUCTION_RULES}


@pytest.mark.parametrize("rule", ALL_RULES.values(), ids=ALL_RULES)
def test_good_lecture_keeps(rule):
    assert rule(good_lecture()) == []


@pytest.mark.parametrize(("rule", "breach", "complaint"), BREACHES, ids=[f"{b[0]}-{i}" for i, b in enumerate(BREACHES)])
def test_breach_is_complained_about(rule, breach, complaint):
    notebook = good_lecture()
    breach(notebook)
    assert complaint in "\n".join(ALL_RULES[rule](notebook))


def test_every_rule_has_a_breach():
    assert set(ALL_RULES) == {rule for rule, _, _ in BREACHES}


def test_formulas_and_tags_are_no_words():
    assert words("The sum $a + b$ is <b>here</b>:\n\n$$c =\nd$$\n\n| a | b |\n|---|---|") == 8


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        (code("tests", "1\n" * 40, nbgrader={"grade": True}), True),
        (code("answer", "1\n" * 30, nbgrader={"solution": True}), True),
        (code("answer", "1\n" * 31, nbgrader={"solution": True}), False),
        (markdown("answer", "word " * 200, nbgrader={"solution": True, "grade": True}), True),
        (markdown("note", "word " * 200, nbgrader={"solution": False, "locked": True}), False),
    ],
)
def test_lengths_in_an_assignment(cell, kept):
    notebook = notebook_of(cell)
    assert (ALL_RULES["code_lengths"](notebook) + ALL_RULES["text_lengths"](notebook) == []) == kept


@pytest.mark.parametrize("text", ["trained in under 20 s", "3 samples", "loss 0.5", "layer 2: 4 x 3", "12 members"])
def test_verdicts_and_counts_are_no_times(text):
    notebook = good_lecture()
    edit_cell("sum", outputs=said(text))(notebook)
    assert ALL_RULES["stable_outputs"](notebook) == []


@pytest.mark.parametrize("text", ["see ../data/home/x", "https://example.org/home/page", "a / b", "w/o", "$x$: $y$"])
def test_relative_paths_and_addresses_of_pages_are_no_absolute_paths(text):
    notebook = good_lecture()
    edit_cell("sum-explain", source=text)(notebook)
    assert ALL_RULES["no_paths"](notebook) == []
