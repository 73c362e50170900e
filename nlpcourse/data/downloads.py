"""Fetch the files of a data set or import copies of them: resumed, checked, and put in place in one step.

What has arrived of a file waits beside it as `NAME.part`, and `NAME.part.version` says of which version it is.
"""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import httpx
import rich.progress as bars
from filelock import FileLock, Timeout
from rich.console import Console

from nlpcourse.data.catalogue import DataError, DataSet, File

PATIENCE = 30  # seconds without a sign of the server
Progress = Callable[..., None]  # called with description=, completed= and total=, the last two in bytes


def bar(console: Console | None = None) -> bars.Progress:
    """Return a bar of bytes for `get`, drawn in a terminal or a notebook only, which goes when all is done."""
    console = console or Console()
    columns = bars.TextColumn("{task.description}"), bars.BarColumn(), bars.DownloadColumn()
    columns += bars.TransferSpeedColumn(), bars.TimeRemainingColumn()
    shown = console.is_terminal or console.is_jupyter
    return bars.Progress(*columns, console=console, transient=True, disable=not shown)


def get(dataset: DataSet, source: Path | None = None, progress: Progress = lambda **state: None) -> bool:
    """Bring each file of a data set that is not here, from its address or from `source`; say whether one was missing.

    `source` is a copy of a file, or a folder that holds copies, under whatever names.
    Raises DataError, whose message says what happened and what to do; a file that is here is never harmed.
    """
    missing = [file for file in dataset.files if not is_right(dataset.path(file.name), file)]
    if not missing:
        return False
    target = dataset.path(missing[0].name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(target.parent / ".lock", timeout=0):  # two writers of one part would spoil it
            if source is not None:
                _import(dataset, missing, source)
            else:
                for file in missing:
                    _fetch(dataset, file, progress)
    except Timeout:
        raise DataError(f"Another program is bringing {dataset.name}: wait until it is done.") from None
    except OSError as error:
        raise DataError(
            f"{dataset.name} could not be stored: {error.filename or target.parent}: {error.strerror or error}; "
            "nothing has been lost: make room, or choose another folder by NLPCOURSE_DATA, then run it again."
        ) from error
    return True


def is_right(path: Path, file: File) -> bool:
    """Say whether a path holds exactly the contents of a file of the catalogue."""
    return path.is_file() and path.stat().st_size == file.size and _sha256(path) == file.sha256


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _difference(file: File, path: Path) -> str:
    received = f"{path.stat().st_size:,} bytes with SHA-256 {_sha256(path)}" if path.is_file() else "none"
    return f"expected {file.name} of {file.size:,} bytes with SHA-256 {file.sha256}, received {received}"


def _import(dataset: DataSet, files: list[File], source: Path) -> None:
    """Copy what the source holds, and complain of the rest."""
    if not source.exists():
        raise DataError(f"There is no file or folder {source}: give the path of your copy of {dataset.name}.")
    copies = [source] if source.is_file() else sorted([*source.glob("*"), *source.glob("*/*")])
    complaints = []
    for file in files:
        copy = next((path for path in copies if is_right(path, file)), None)
        if copy is None:
            nearest = source if source.is_file() else source / file.name
            complaints.append(f"{_difference(file, nearest)} (a fresh copy is at {file.url})")
            continue
        part = dataset.path(f"{file.name}.copy")
        try:
            shutil.copyfile(copy, part)
            _put_in_place(dataset, file, part)
        finally:
            part.unlink(missing_ok=True)
    if complaints:
        raise DataError(f"{source} does not hold what is needed, and what is here was kept: {'; '.join(complaints)}.")


def _fetch(dataset: DataSet, file: File, progress: Progress) -> None:
    """Fetch a file; if what an earlier run had left of it turns out to be of another version, fetch it anew."""
    part = dataset.path(f"{file.name}.part")
    try:
        with client_for(dataset) as client:
            resumed = _receive(client, file, part, progress)
            if resumed and not is_right(part, file):
                part.unlink()
                _receive(client, file, part, progress)
    except httpx.HTTPError as error:
        arrived = part.stat().st_size if part.exists() else 0
        raise DataError(
            f"{file.name} of {dataset.name} was not fetched: {reason(error, file, arrived)}; run it again (what has "
            f"arrived is kept), or get {file.url} another way and {dataset.by_hand}"
        ) from error
    _put_in_place(dataset, file, part)


def client_for(dataset: DataSet) -> httpx.Client:
    """Return what fetches, set up as the machine says; raise DataError for settings that no fetch could use."""
    otherwise = f"unset it, or {dataset.by_hand}"
    try:
        return httpx.Client(follow_redirects=True, timeout=PATIENCE)
    except OSError as error:
        where, reason = f"SSL_CERT_FILE={os.environ.get('SSL_CERT_FILE', '')}", error.strerror or error
        raise DataError(f"The certificates in {where} cannot be read ({reason}): {otherwise}") from error
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        reason = str(error).partition(". ")[0].rstrip(".")
        raise DataError(f"The proxy setting of this machine cannot be used ({reason}): {otherwise}") from error


def _receive(client: httpx.Client, file: File, part: Path, progress: Progress) -> bool:
    """Add to the part what it lacks, or begin it anew; return whether it began with what was there."""
    here = part.stat().st_size if part.exists() else 0
    if here >= file.size:
        return True
    note = part.with_name(f"{part.name}.version")
    version = note.read_text(encoding="utf-8") if here and note.exists() else ""
    headers = {"Accept-Encoding": "identity"}
    if here:
        headers |= {"Range": f"bytes={here}-"} | ({"If-Range": version} if version else {})
    with client.stream("GET", file.url, headers=headers) as answer:
        range_sent = answer.headers.get("Content-Range", "")
        goes_on = answer.status_code == 206 and range_sent.startswith(f"bytes {here}-")
        if here and not goes_on and answer.status_code in (206, 416):
            part.unlink()
            return _receive(client, file, part, progress)
        answer.raise_for_status()
        if not goes_on:
            here = 0
            part.write_bytes(b"")  # before the note: an old part never goes with a new version
            note.write_text(_version(answer), encoding="utf-8")
        with part.open("ab") as stream:
            for chunk in answer.iter_bytes():
                stream.write(chunk)
                here += len(chunk)
                progress(description=file.name, completed=here, total=file.size)
                if here > file.size:  # it is another file, perhaps an endless one
                    break
    return goes_on


def _version(answer: httpx.Response) -> str:
    """Return what tells versions apart, fit for If-Range, which takes no weak ETag; empty if there is nothing."""
    etag = answer.headers.get("ETag", "")
    return etag if etag.startswith('"') else answer.headers.get("Last-Modified", "")


def reason(error: httpx.HTTPError, file: File, arrived: int) -> str:
    """Say in half a sentence why a file was not fetched, of which so many bytes arrived."""
    host = httpx.URL(file.url).host
    if isinstance(error, httpx.HTTPStatusError):
        return f"{host} answered {error.response.status_code} {error.response.reason_phrase}"
    if isinstance(error, httpx.TimeoutException):
        return f"{host} was silent for {PATIENCE} seconds"
    if isinstance(error, httpx.ConnectError):
        return f"there is no connection to {host} ({error})"
    return f"the connection broke after {arrived:,} of {file.size:,} bytes"


def _put_in_place(dataset: DataSet, file: File, part: Path) -> None:
    """Give a part that is right its name; refuse and remove one that is wrong."""
    if not is_right(part, file):
        difference = _difference(file, part)
        part.unlink()
        raise DataError(
            f"{file.name} was refused, and any older one kept: {difference}; see in a browser whether {file.url} shows "
            "a login page or a notice, then run it again."
        )
    part.replace(dataset.path(file.name))
    part.with_name(f"{part.name}.version").unlink(missing_ok=True)
