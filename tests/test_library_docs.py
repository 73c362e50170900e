"""The documentation of what is installed: prose, nothing twice, over a million words, kept whole or not at all."""

import gc
import gzip
import inspect
import socket
import statistics
import textwrap
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import matplotlib.figure
import numpy
import pytest
import torch
from made_course import run

from nlpcourse.data import datasets, library_docs
from nlpcourse.text import tokenise

SHELF = '''"""A shelf knows which books stand on it, and in which order."""

raise RuntimeError("This module must not be imported by anybody.")


class Shelf:
    """All the books that belong to one of the readers."""

    width = 3

    async def take(self, book):
        """Take one book from the shelf and give it to the reader.

        Parameters
        ----------
        book : Book
            The one that should be taken.

        >>> await Shelf().take("of all the books that there are")
        """
        raise KeyError(f"{book} is not one of the books that are here on the shelf")
'''
TOLD = [
    "a shelf knows which books stand on it , and in which order .",
    "this module must not be imported by anybody .",
    "all the books that belong to one of the readers .",
    "take one book from the shelf and give it to the reader .",
    "the one that should be taken .",
]


# --- what is installed ---


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[list[str]], float]]:
    """Yield the paragraphs, built once without a network, and the seconds that it took of a processor."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NLPCOURSE_DATA", str(tmp_path_factory.mktemp("data")))
        patch.setattr(socket.socket, "connect", lambda *address: pytest.fail("a connection was tried"))
        began = time.process_time()
        paragraphs = datasets.library_docs()
        yield paragraphs, time.process_time() - began


def test_over_a_million_words_and_no_paragraph_twice(installed):
    paragraphs, seconds = installed
    assert sum(token[0].isalpha() for tokens in paragraphs for token in tokens) > 1_000_000
    assert len(set(map(tuple, paragraphs))) == len(paragraphs) > 20_000
    assert seconds < 60


def test_it_is_prose(installed):
    counts = Counter(token for tokens in installed[0] for token in tokens)
    words = sum(count for token, count in counts.items() if token[0].isalpha())
    assert words > 0.8 * counts.total()
    assert sum(counts[sign] for sign in "=<>{}[]|@^$%*+\\_`#~") < 0.02 * counts.total()
    assert {"the", "a", "of", "to", "is"} < {token for token, count in counts.most_common(12)}
    assert sum(len(tokens) for tokens in installed[0]) > 15 * len(installed[0])


def test_the_tokens_are_those_of_the_course(installed):
    for tokens in installed[0][::50]:
        assert tokenise(" ".join(tokens)) == tokens


@pytest.mark.parametrize(
    "thing", [textwrap.dedent, statistics.mode, numpy.linalg.det, matplotlib.figure.Figure, torch.nn.Dropout]
)
def test_it_holds_what_things_say_of_themselves(installed, thing):
    begins = tokenise(inspect.getdoc(thing).split("\n\n")[0])[:6]
    assert any(tokens[:6] == begins for tokens in installed[0])


def test_the_second_time_it_is_read_from_the_cache(installed, monkeypatch):
    monkeypatch.setattr(library_docs, "build", lambda folders: pytest.fail("it was built anew"))
    assert datasets.library_docs() == installed[0]


def test_the_name_in_the_cache_holds_the_versions(installed):
    [name] = [path.name for path in (library_docs.catalogue.folder() / "library_docs").iterdir()]
    assert f"_numpy-{numpy.__version__}_" in name and f"_torch-{torch.__version__}_" in name


# --- a package made up ---


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a made-up package, the only one that is read; what is kept goes to `tmp_path / "data"`."""
    folder = tmp_path / "shelf"
    write(folder / "shelf.py", SHELF)
    monkeypatch.setenv("NLPCOURSE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(library_docs, "sources", lambda: {"shelf-1.0": folder})
    return folder


def write(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a file, its folder too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding=encoding)


def read() -> list[str]:
    """Return the paragraphs as texts."""
    return [" ".join(tokens) for tokens in library_docs.library_docs()]


def kept(tmp_path: Path) -> list[Path]:
    """Return the files in the cache."""
    return [path for path in (tmp_path / "data").rglob("*") if path.is_file()]


def test_strings_are_read_in_the_order_of_files_and_places(shelf):
    write(
        shelf / "a" / "z.py",
        'def a():\n    """This was before all of the others."""\n"""So.\n\n* The last of the things that are here."""',
    )
    expected = ["this was before all of the others .", "the last of the things that are here ."]
    assert read() == [*expected, *TOLD]


def test_what_is_there_twice_is_read_once(shelf):
    write(shelf / "shelves" / "shelf.py", SHELF)
    assert read() == TOLD


def test_tests_and_broken_modules_are_passed_over(shelf):
    for folder in ("tests", "a/test", "idle_test", "site-packages/a", "dist-packages", "pip/_vendor", "_vendored"):
        write(shelf / folder / "shelf.py", f'"""This is only one of those that are in {folder}."""')
    write(shelf / "older.py", '"""This is only for the older ones."""\nprint "a"')
    write(shelf / "null.py", '"""This is only for the older ones."""\0')
    write(shelf / "deep.py", '"""This is only for the deeper ones."""\n' + "(" * 5000)
    assert read() == TOLD


def test_a_module_says_how_it_is_encoded(shelf):
    write(shelf / "a.py", '# coding: latin-1\n"""This is the café that all of us like."""', "latin-1")
    assert read() == ["this is the café that all of us like .", *TOLD]


def test_another_version_is_read_anew(shelf, tmp_path, monkeypatch):
    read()
    write(shelf / "shelf.py", '"""This is what the newer of the two says."""')
    assert read() == TOLD
    monkeypatch.setattr(library_docs, "sources", lambda: {"shelf-1.1": shelf})
    assert read() == ["this is what the newer of the two says ."]
    assert len(kept(tmp_path)) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:-20],
        lambda whole: whole[:30] + bytes([whole[30] ^ 1]) + whole[31:],
        lambda whole: b"this is no archive",
        lambda whole: gzip.compress("café".encode("latin-1")),
    ],
    ids=["empty", "cut off", "a bit flipped", "no archive", "not UTF-8"],
)
def test_a_damaged_cache_is_built_anew(shelf, tmp_path, damage):
    read()
    [path] = kept(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert read() == TOLD
    assert gzip.decompress(path.read_bytes()) == gzip.decompress(whole)
    assert kept(tmp_path) == [path]


@pytest.mark.parametrize("moment", ["tokenise", "os.getpid", "gzip.compress", "Path.replace"])
def test_what_is_interrupted_leaves_nothing(shelf, tmp_path, monkeypatch, moment):
    def interrupt(*arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(f"nlpcourse.data.library_docs.{moment}", interrupt)
        with pytest.raises(KeyboardInterrupt):
            read()
    assert kept(tmp_path) == []
    assert gc.isenabled()
    assert read() == TOLD


def test_a_cache_that_cannot_be_written_is_no_loss(shelf, tmp_path):
    write(tmp_path / "data", "a file where a folder should be")
    with pytest.warns(UserWarning, match="library_docs could not be kept in .*: make room, or choose another folder"):
        assert read() == TOLD


def test_the_command_lists_it_and_says_that_it_needs_no_fetching():
    assert "library_docs" in run("data", "list").stdout
    result = run("data", "get", "library_docs")
    assert result.exit_code == 2
    assert "library_docs need not be fetched" in result.stdout + result.stderr
