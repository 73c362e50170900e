"""What `nlpcourse data get` can fetch: where each file is, what it must hold, under what terms; and where it goes."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

from nlpcourse.data import MADE


class DataError(Exception):
    """Data is not here or could not be had; the message says why and what to do."""

    exit_code = 1


class UnknownDataSet(DataError):
    """There is no data set of that name; the message lists those that there are."""

    exit_code = 2


class Stopped(DataError):
    """Somebody pressed Ctrl-C."""

    exit_code = 130


@dataclass(frozen=True)
class File:
    """A file by its address, its size in bytes and the SHA-256 of its contents."""

    url: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.url.rpartition("/")[2]


@dataclass(frozen=True)
class DataSet:
    """A data set that can be fetched; the licence is what its source states."""

    name: str
    what: str
    licence: str
    files: tuple[File, ...]

    @property
    def size(self) -> int:
        """How many bytes its files have together."""
        return sum(file.size for file in self.files)

    @property
    def by_hand(self) -> str:
        """What to do with files that were brought another way."""
        return f"import a copy: nlpcourse data get {self.name} --from PATH"

    def path(self, file_name: str) -> Path:
        """Return where one of its files lies, or would lie."""
        return folder() / self.name / file_name


def folder() -> Path:
    """Return where fetched data lies: `NLPCOURSE_DATA` if it is set, otherwise in the user's cache."""
    chosen = os.environ.get("NLPCOURSE_DATA")
    return Path(chosen).expanduser().absolute() if chosen else user_cache_path("nlpcourse", appauthor=False)


def find(name: str) -> DataSet:
    """Return the data set of a name.

    >>> find("names").files[0].name
    'names.txt'
    """
    for dataset in DATA_SETS:
        if dataset.name == name:
            return dataset
    if name in (known[0] for known in BUILT_IN):
        raise UnknownDataSet(f"{name} need not be fetched: data/README.md says how to read it.")
    raise UnknownDataSet(f"There is no data set {name!r}; there is {', '.join(known.name for known in DATA_SETS)}.")


def made(name: str) -> dict:
    """Return what `data/NAME.toml` holds; raises DataError if the course's folder `data` is not beside the package."""
    path = MADE / f"{name}.toml"
    if not path.is_file():
        raise DataError(f"The course's data is not here: expected {path}; copy the course's folder data/ there.")
    return tomllib.loads(path.read_text(encoding="utf-8"))


CATALOGUE = made("catalogue")
BUILT_IN = [(known["name"], known["what"], known["licence"]) for known in CATALOGUE["built_in"]]
DATA_SETS = tuple(
    DataSet(known["name"], known["what"], known["licence"], tuple(File(**file) for file in known["files"]))
    for known in CATALOGUE["data_set"]
)
