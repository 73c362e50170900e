"""What Python, NumPy, Matplotlib and PyTorch say of themselves: a corpus read from what is installed, then kept.

No package is imported: their files are parsed, and of the strings in them, docstrings and messages, the prose is taken.
"""

import ast
import gc
import gzip
import inspect
import os
import re
import sys
import warnings
import zlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from rich.progress import track
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from nlpcourse.data import catalogue
from nlpcourse.text import tokenise

EDITION = 1  # of the rules in this module: another edition makes another corpus
PACKAGES = "numpy", "matplotlib", "torch"
LEFT_OUT = {"test", "tests", "idle_test", "site-packages", "dist-packages", "_vendor", "_vendored"}
# directives, underlines, `name : type` of a table of parameters, decorators, doctests, grammar, formulas
NO_PROSE = re.compile(r"\.\. |\W*$|\*{0,2}[\w*., ]+ : |:\w+:$|@|\.\.\. |.*(?:>>>|::=|\\begin|\\end)")
# what opens an item of a list: a bullet, a number, :param x:, x (int):, ``x``:
MARK = re.compile(r"[-*+•] +|\d+[.)] +|:\w+[^:]*: +|\*{0,2}\w+ ?\([^)]*\): +|`{0,2}\*{0,2}[\w./-]+`{0,2}: +")
# roles, code, links and quoted words; footnotes, addresses, bold, torch.nn. of torch.nn.Linear; f() and snake_case
MARKUP = [
    (r"(?::[\w:.+-]+:)?`{1,2}[~!]?([^`<]*?)(?: ?<[^`>]*>)?`{1,2}_*|[\"'](\w+)[\"']", r"\1\2"),
    (r"\[\w+\]_|<?https?://[^\s>]+>?|\*\*?(?=\S)|(?<=\S)\*\*?|(?:\w{2,}\.)+(?=[A-Za-z_]\w)", ""),
    (r"\(\)|_+|~", " "),
]
SIGNS = set("=<>{}[]\\|#@^~$%*+_`")


def library_docs() -> list[list[str]]:
    """Return over a million words of documentation, as paragraphs of tokens: nothing twice, always in one order.

    Python's comes first, then NumPy's, Matplotlib's and PyTorch's, file by file. The first call takes up to a minute;
    the result is kept in the folder of `nlpcourse data list` under the versions of the packages, since every version
    says something else.

    >>> paragraphs = library_docs()  # doctest: +SKIP
    """
    folders = sources()
    path = catalogue.folder() / "library_docs" / f"{'_'.join(folders)}_rules-{EDITION}.txt.gz"
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    except (OSError, EOFError, ValueError, zlib.error):
        lines = []  # there is nothing yet, or it is damaged
    if not lines:
        lines = build(folders.values())
        _keep(path, lines)
    return [[*map(sys.intern, line.split(" "))] for line in lines]


def sources() -> dict[str, Path]:
    """Return the folders to read, by name and version of what lies there."""
    folders = {f"{name}-{version(name)}": Path(find_spec(name).origin).parent for name in PACKAGES}
    return {f"python-{sys.version.split()[0]}": Path(ast.__file__).parent} | folders


def build(folders: Iterable[Path]) -> list[str]:
    """Read all modules in some folders, tests aside; return the paragraphs, tokens separated by spaces."""
    paths = ((folder, path) for folder in folders for path in sorted(folder.rglob("*.py")))
    modules = [path for folder, path in paths if LEFT_OUT.isdisjoint(path.relative_to(folder).parts)]
    found = {}
    gc.disable()  # syntax trees have no cycles, and without the search for some, parsing takes half the time
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of slips in other people's modules
            for path in track(modules, "Reading the documentation of what is installed", transient=True):
                for tokens in (tokenise(paragraph) for text in _strings(path) for paragraph in paragraphs(text)):
                    if is_prose(tokens):
                        found[" ".join(tokens)] = None
    finally:
        gc.enable()
    return list(found)


def _strings(path: Path) -> list[str]:
    """Return the longer strings of a module in the order of their places, without parts of f-strings."""
    try:
        source = path.read_bytes()
        if b'"""' not in source and b"'''" not in source and path.parent.name != "pydoc_data":
            return []  # parsing takes most of the time; what `help` says of topics stands between single quotes
        nodes = list(ast.walk(ast.parse(source)))
    except (OSError, SyntaxError, ValueError, RecursionError):
        return []  # a module for another version of Python, or made to be broken
    parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = [n for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in parts]
    return [n.value for n in sorted(texts, key=lambda n: (n.lineno, n.col_offset)) if len(n.value) >= 30]


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a docstring and the items of its lists, without their markup.

    >>> list(paragraphs("Sum `x`.\\n\\nParameters\\n-------\\nx : array\\n    What to sum.\\n\\n>>> total(x)"))
    ['Sum x.', 'Parameters', 'What to sum.']
    """
    blocks, last = [[]], 0
    for line in inspect.cleandoc(text).splitlines():
        bare = line.strip()
        indent, mark, dropped = len(line) - len(bare), MARK.match(bare), NO_PROSE.match(bare)
        ended = blocks[-1] and (blocks[-1][-1][-1] in ".:!?" or not bare[:1].islower())
        if dropped or mark or (indent != last and ended):
            blocks.append([])
        if not dropped:
            blocks[-1].append(bare[mark.end() :] if mark else bare)
        last = indent
    for block in filter(None, blocks):
        paragraph = " ".join(block)
        for pattern, kept in MARKUP:
            paragraph = re.sub(pattern, kept, paragraph)
        yield paragraph


def is_prose(tokens: list[str]) -> bool:
    """Say whether the tokens are English sentences: words for the most part, common ones among them, and few signs.

    >>> is_prose("return the sum of all numbers .".split()), is_prose("x = np . sum ( a , axis = 0 )".split())
    (True, False)
    """
    words = [token for token in tokens if token[0].isalpha()]
    return (
        len(words) >= max(5, 0.7 * len(tokens))
        and sum(token in SIGNS for token in tokens) <= 0.05 * len(tokens)
        and sum(word in ENGLISH_STOP_WORDS for word in words) >= 0.2 * len(words)
    )


def _keep(path: Path, lines: list[str]) -> None:
    """Write the lines under another name and rename them, so that nothing half written is ever read."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(gzip.compress("\n".join(lines).encode("utf-8")))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        advice = "make room, or choose another folder by NLPCOURSE_DATA, else it is read anew each time."
        warnings.warn(f"library_docs could not be kept in {path.parent} ({error}): {advice}", stacklevel=3)
