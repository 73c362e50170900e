"""Every command of the README and of CONTRIBUTING works, and every relative link leads somewhere."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest
from made_notebooks import code, write

from nlpcourse.classroom import COURSE_ROOT
from nlpcourse.cli import FIRST_PAGE

BIN = Path(sys.executable).parent
NOTEBOOK = "04-backprop/04-backprop.ipynb"
REPORT = "grading/report/04-backprop/index.html"
LEFT_OUT = (".git", ".venv", "work", "grading", "__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".hypothesis")
STAND_INS = {"FOLDER": "class-of-one", "NOTEBOOK": "tiny.ipynb", "SCRIPT": "tiny.py"}  # for a reader's own names
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "autograder/SECURITY.md", "data/README.md")
START = "nlpcourse start 04-backprop"
GRADE = "python -m autograder grade 04-backprop FOLDER"


def commands_in_blocks(text: str) -> list[str]:
    """Return the commands in the sh and bash blocks of a Markdown text, without comments.

    >>> commands_in_blocks("```sh\\nmake lab   # open\\n# nothing\\n```")
    ['make lab']
    """
    blocks = re.findall(r"^```(?:sh|bash)\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    lines = [re.sub(r"(^|\s+)#.*", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


def commands_in_sentences(text: str) -> list[str]:
    """Return the commands that sentences of a Markdown text name in backquotes.

    >>> commands_in_sentences("Run `make\\ntest`; `make` builds `exercises/`.")
    ['make test']
    """
    quoted = re.findall(r"`((?:make|nlpcourse|python|jupytext|pip|git|source)\s[^`]+)`", text)
    return [" ".join(command.split()) for command in quoted]


def documented(parse: Callable[[str], list[str]]) -> list[str]:
    """Return the commands of all documents, each once, in order."""
    texts = [(COURSE_ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS]
    return list(dict.fromkeys(command for text in texts for command in parse(text)))


class Exercised(NamedTuple):
    """How a command is tried: what comes before it, how it may end, what it says, leaves behind and removes."""

    after: tuple[str, ...] = ()
    exit_codes: tuple[int, ...] = (0,)
    says: str = ""
    leaves: str = ""
    removes: str = ""
    serves: str = ""  # the page that it shows until it is stopped; `says` is then looked for there and in its log


HOW = {
    "make lab": Exercised(serves="api/contents/lectures/00_start_here.ipynb", says=f"{FIRST_PAGE}?token"),
    "make grade": Exercised(leaves=REPORT),
    "make notebooks": Exercised(says="tiny"),
    "make clean": Exercised(leaves="work/mine.txt", removes="grading"),
    "nlpcourse doctor": Exercised(exit_codes=(0, 1), says="kernel: starts and answers"),
    START: Exercised(leaves=f"work/{NOTEBOOK}"),
    "nlpcourse check 04-backprop": Exercised(after=(START,), exit_codes=(1,), says="0 of 6 exercises pass"),
    "nlpcourse submit 04-backprop": Exercised(after=(START,), leaves="work/submissions/04-backprop.ipynb"),
    "nlpcourse claims": Exercised(says="rows of 04_backpropagation are met"),
    "nlpcourse data list": Exercised(says="tinyshakespeare"),
    "nlpcourse data get tinyshakespeare": Exercised(exit_codes=(1,), leaves="fetched"),  # see environment()
    "python -m autograder release": Exercised(leaves=f"exercises/{NOTEBOOK}"),
    "python -m autograder validate 04-backprop": Exercised(says="the solution earns all points: yes"),
    "python -m autograder.sample_class": Exercised(says="Wrote 24 submissions"),
    GRADE: Exercised(leaves=REPORT),
    "python -m autograder report 04-backprop": Exercised(after=(GRADE,), leaves=REPORT),
    "python -m autograder report 04-backprop --similarity": Exercised(after=(GRADE,), says="Similarity: "),
    "python -m autograder formgrader": Exercised((GRADE,), serves="formgrader/api/assignments", says="04-backprop"),
    "jupytext --to py:percent NOTEBOOK": Exercised(leaves="tiny.py"),
    "jupytext --update --to ipynb SCRIPT": Exercised(after=("jupytext --to py:percent NOTEBOOK",), leaves="tiny.ipynb"),
}
# This very run; one that takes minutes; test_the_environment_is_activated; parts of each benchmark, in their own tests.
MEASURED = ("grading", "autodiff", "word2vec", "scaling", "language_models", "transformer_speed")
BENCHMARKS = [f"python benchmarks/{name}.py" for name in MEASURED]
ELSEWHERE = ("make test", "make test-fast", "make checkpoints", "source .venv/bin/activate", *BENCHMARKS)
IN_A_SMALL_COURSE = ("make notebooks", "make clean")  # the first would take minutes, the second removes things


def to_be_tried() -> list[str]:
    """Return the commands of all blocks, known or not, and those that are in a sentence only."""
    in_sentences = [command for command in documented(commands_in_sentences) if command in HOW]
    commands = dict.fromkeys(documented(commands_in_blocks) + in_sentences)
    return [command for command in commands if command not in ELSEWHERE]


def copy_course(root: Path, *left_out: str) -> Path:
    """Copy the course to `root`, installed as far as make can see, and add a class of one and a tiny notebook."""
    shutil.copytree(COURSE_ROOT, root, ignore=shutil.ignore_patterns(*LEFT_OUT, *left_out))
    (root / "class-of-one" / "student-01").mkdir(parents=True)
    shutil.copy(COURSE_ROOT / "exercises" / NOTEBOOK, root / "class-of-one" / "student-01")
    write(root / "tiny.ipynb", code("sum", "print(1 + 1)"))
    (root / "installed").touch()
    return root


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a copy of the course."""
    return copy_course(tmp_path_factory.mktemp("docs") / "course")


@pytest.fixture
def small_course(tmp_path: Path) -> Path:
    """Return the root of a copy whose only notebooks are tiny, in which somebody has worked and graded."""
    root = copy_course(tmp_path / "course", "*.ipynb")
    (root / "solutions" / "01-tiny").mkdir(parents=True)
    for folder in ("lectures", "solutions/01-tiny"):
        shutil.copy(root / "tiny.ipynb", root / folder)
    for name in ("work/mine.txt", "grading/gradebook.db"):
        (root / name).parent.mkdir()
        (root / name).touch()
    return root


def arguments_of(command: str) -> list[str]:
    """Split a command as a shell would, with stand-ins for the reader's names and, for make, this environment."""
    words = [STAND_INS.get(word, word) for word in shlex.split(command)]
    if words[0] == "make":
        words += [f"BIN={BIN.as_posix()}", "INSTALLED=installed", "SUBMISSIONS=class-of-one"]
    return [shutil.which(words[0], path=search_path()) or words[0], *words[1:]]


def search_path() -> str:
    """Return the PATH that an activated environment has."""
    return f"{BIN}{os.pathsep}{os.environ['PATH']}"


def environment(root: Path) -> dict[str, str]:
    """Return the variables with which the commands find the copy of the course instead of this one, and no network."""
    places = {"PYTHONPATH": root, "JUPYTER_CONFIG_DIR": root / "config", "NLPCOURSE_DATA": root / "fetched"}
    nowhere = dict.fromkeys(("http_proxy", "https_proxy"), "http://127.0.0.1:9")  # nothing may need a network
    return os.environ | nowhere | {"PATH": search_path()} | {name: str(place) for name, place in places.items()}


def run(command: str, root: Path) -> subprocess.CompletedProcess:
    """Run a command in the root of a course."""
    return subprocess.run(
        arguments_of(command), cwd=root, env=environment(root), capture_output=True, encoding="utf-8", timeout=300
    )


def serve(command: str, root: Path, page: str) -> str:
    """Start a command that runs a Jupyter server, ask for a page until it comes, stop it; return page and log."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (root / "config").mkdir(exist_ok=True)
    settings = {"port": port, "port_retries": 0, "open_browser": False, "allow_root": True}
    config = {"ServerApp": settings, "IdentityProvider": {"token": "docs"}}
    (root / "config" / "jupyter_server_config.json").write_text(json.dumps(config))
    with (root / "server.log").open("w") as log:
        server = subprocess.Popen(arguments_of(command), cwd=root, env=environment(root), stdout=log, stderr=log)
        try:
            answer = fetch(f"http://127.0.0.1:{port}/{page}?token=docs", server)
        finally:
            stop(server)
    return answer + (root / "server.log").read_text(encoding="utf-8")


def fetch(address: str, server: subprocess.Popen) -> str:
    """Ask for a page until it comes or the server ends; give up after a minute."""
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.read().decode("utf-8")
        except urllib.error.URLError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.3)


def stop(process: subprocess.Popen) -> None:
    """End a process and those that it started (make's server)."""
    family = [*psutil.Process(process.pid).children(recursive=True), process] if process.poll() is None else []
    for member in family:
        member.terminate()
    process.wait(timeout=30)


@pytest.mark.parametrize("command", to_be_tried())
def test_every_command_works(command: str, request: pytest.FixtureRequest):
    assert command in HOW, "say in HOW how this command is tried"
    how = HOW[command]
    root = request.getfixturevalue("small_course" if command in IN_A_SMALL_COURSE else "course")
    for earlier in how.after:
        assert (root / HOW[earlier].leaves).exists() or run(earlier, root).returncode == 0
    if how.serves:
        assert how.says in serve(command, root, how.serves)
        return
    result = run(command, root)
    assert result.returncode in how.exit_codes, result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert how.says in result.stdout
    assert (root / how.leaves).exists()
    assert not how.removes or not (root / how.removes).exists()


def test_every_command_in_a_sentence_is_one_of_a_block():
    known = [*HOW, *ELSEWHERE]
    for command in documented(commands_in_sentences):
        assert any(whole == command or whole.startswith(f"{command} ") for whole in known), command


def test_every_command_of_the_table_is_documented():
    found = documented(commands_in_blocks) + documented(commands_in_sentences)
    assert [command for command in [*HOW, *ELSEWHERE] if command not in found] == []


def test_make_test_runs_pytest():
    recipe = subprocess.run(["make", "--dry-run", "test"], cwd=COURSE_ROOT, capture_output=True, encoding="utf-8")
    assert "-m pytest" in recipe.stdout


def test_the_environment_is_activated():
    if not (COURSE_ROOT / ".venv" / "bin" / "activate").exists():
        pytest.skip("there is no .venv here, or this is Windows")
    command = ["bash", "-c", "source .venv/bin/activate && nlpcourse --help"]
    assert subprocess.run(command, cwd=COURSE_ROOT, capture_output=True).returncode == 0


@pytest.mark.parametrize("name", DOCUMENTS)
def test_relative_links_lead_somewhere(name: str):
    document = COURSE_ROOT / name
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
    relative = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in relative if not (document.parent / link).exists()] == []
