"""Make an id of whatever a student is called: one that is a file name everywhere, and different for different names.

A character that some system refuses in a file name is written as its bytes in UTF-8, each as % and two
hexadecimal digits, the per cent sign itself too; so no two names share an id.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

LONGEST_ID, LONGEST_START = 100, 60  # characters; nbgrader's gradebook has room for 128
LONGEST_IN_BYTES = 200  # file systems take 255, and a page's name has an ending
_FORBIDDEN = frozenset('%/\\:*?"<>|')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL)


def safe_id(name: str) -> str:
    """Return an id for a student: the name itself wherever that can be.

    >>> safe_id("Jane Doe"), safe_id(".."), safe_id("a/b"), safe_id("CON"), safe_id("")
    ('Jane Doe', '%2E%2E', 'a%2Fb', '%43ON', '%~')
    """
    safe = "".join(_escaped(char) if _is_forbidden(char) else char for char in name)
    if safe in ("", ".", ".."):
        return "".join(map(_escaped, safe)) or "%~"
    if safe[0] in ". " or _RESERVED.fullmatch(safe):
        safe = _escaped(safe[0]) + safe[1:]
    if safe[-1] in ". ":
        safe = safe[:-1] + _escaped(safe[-1])
    if len(safe) > LONGEST_ID or len(safe.encode()) > LONGEST_IN_BYTES:
        start = safe.encode()[:LONGEST_START].decode("utf-8", "ignore")
        safe = f"{start}%~{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"
    return safe


def _is_forbidden(char: str) -> bool:
    return char in _FORBIDDEN or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _escaped(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))


def safe_ids(names: Iterable[str]) -> dict[str, str]:
    """Return the id of each name; ids that a file system could take for one, "Ada" and "ada", are kept apart.

    >>> safe_ids(["Ada", "ada", "Bob"])
    {'Ada': '%41da', 'ada': 'ada', 'Bob': 'Bob'}
    """
    ids = {name: safe_id(name) for name in names}
    alike: dict[str, list[str]] = {}
    for name, student in ids.items():
        alike.setdefault(unicodedata.normalize("NFC", student).casefold(), []).append(name)
    for group in alike.values():
        if len(group) > 1:
            ids |= {name: _spelt_out(ids[name]) for name in group}
    return ids


def _spelt_out(student: str) -> str:
    """Escape all but small letters, digits and what is safe anyway, what is escaped already excepted."""
    pieces = re.findall(r"%(?:[0-9A-F]{2}|~)|.", student, re.DOTALL)
    plain = re.compile(r"[a-z0-9 _.,@+-]|%.+")
    spelt = "".join(piece if plain.fullmatch(piece) else _escaped(piece) for piece in pieces)
    return spelt if len(spelt) <= LONGEST_ID else f"%~{hashlib.sha256(student.encode()).hexdigest()[:32]}"
