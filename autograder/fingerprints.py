"""Fingerprints of code that stay the same when names, comments, docstrings and layout are changed.

Code becomes tokens, each run of `RUN` tokens a number in which local names count by their first place
in the run, and of the numbers in each window of `WINDOW` the smallest is kept: winnowing (Schleimer,
Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003). So any two
texts that share RUN + WINDOW − 1 tokens in a row share a fingerprint.
"""

import ast
import builtins
import keyword
import re
import zlib
from dataclasses import dataclass
from functools import lru_cache

from autograder.python_cells import SyntaxProblem, parse

RUN, WINDOW = 8, 4  # tokens; runs
MOST_TOKENS = 5_000  # of one answer that are compared: comments in front of it hide nothing
_QUOTED = "|".join(rf"{q * 3}(?:\\.|[^\\])*?{q * 3}|{q}(?:\\.|[^{q}\\\n])*{q}" for q in "'\"")
_TOKEN = re.compile(
    rf"(?P<comment>#[^\n]*)|(?P<text>\b[rRbBfFuU]{{1,2}}(?:{_QUOTED})|{_QUOTED})|(?P<name>[^\W\d]\w*)"
    r"|(?P<number>0[xX]\w+|\.?\d(?:[eE][+-]\d|[\w.])*)|(?P<sign>\*\*=?|//=?|[-+*/%@&|^=<>!:]=|->|\S)",
    re.DOTALL,
)
_DROPPED = frozenset("(),;\\")  # what can be put in or left out without changing the code
_KNOWN = frozenset(keyword.kwlist) | frozenset(dir(builtins))


@dataclass(frozen=True)
class Token:
    """One word of code, its line from 0, and whether it is a name of the student's own choice."""

    text: str
    line: int
    is_local: bool


@lru_cache(maxsize=10_000)
def tokens(source: str, keep: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Split code into tokens without comments, docstrings and brackets; names in `keep` are nobody's own.

    >>> [token.text for token in tokens("def f(x):\\n    'Twice x.'\\n    return 2 * x  # twice")]
    ['def', 'f', 'x', ':', 'return', '2', '*', 'x']
    """
    own, found, line, place, depth = _own_names(source) - keep, [], 0, 0, 0
    for match in _TOKEN.finditer(source):
        line, place = line + source.count("\n", place, match.start()), match.start()
        kind, text = match.lastgroup, match[0]
        if kind == "comment" or (kind == "text" and depth == 0 and _stands_alone(source, match)):
            continue
        depth = max(0, depth + (text in "([{") - (text in ")]}")) if kind == "sign" else depth
        if text in _DROPPED:
            continue
        is_local = kind == "name" and text in own and not (found and found[-1].text == ".")
        if len(found) == MOST_TOKENS:
            break
        found.append(Token(text.strip("'\"") if kind == "text" else text, line, is_local))
    return tuple(found)


def _stands_alone(source: str, match: re.Match) -> bool:
    """Tell whether a string is a line of its own, as docstrings are."""
    before = source[max(0, match.start() - 200) : match.start()].rpartition("\n")[2]
    after = source[match.end() : match.end() + 200].partition("\n")[0].partition("#")[0]
    return not before.strip() and not after.strip()


def _own_names(source: str) -> frozenset[str]:
    """Return the names that code gives to things; where it is no Python, all that Python does not know."""
    tree = parse(source)
    if isinstance(tree, SyntaxProblem):
        return frozenset(re.findall(r"[^\W\d]\w*", source)) - _KNOWN
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler)) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.alias) and node.asname:
            names.add(node.asname)
    return frozenset(names)


def runs(found: tuple[Token, ...]) -> list[int]:
    """Return a number for each run of `RUN` tokens, the same for the same code with other local names."""
    return [_number(found[start : start + RUN]) for start in range(len(found) - RUN + 1)]


def _number(run: tuple[Token, ...]) -> int:
    places: dict[str, int] = {}
    words = [f"\0{places.setdefault(token.text, len(places))}" if token.is_local else token.text for token in run]
    return zlib.crc32("\n".join(words).encode("utf-8", "replace"))


def winnowed(numbers: list[int]) -> frozenset[int]:
    """Return the smallest number of each window: the fingerprints of code whose runs have these numbers.

    >>> sorted(winnowed([5, 3, 4, 6, 9, 7, 8]))
    [3, 4, 6]
    """
    last = max(1, len(numbers) - WINDOW + 1)
    return frozenset(min(numbers[start : start + WINDOW]) for start in range(last) if numbers)
