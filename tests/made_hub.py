"""A hub as that of Hugging Face answers: it says what a large file holds, and sends us elsewhere for it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from made_server import Answers, FileServer

COMMIT = "8" * 40


class Hub(FileServer):
    """Serves the files of a folder as those of the model ann/model."""

    def __init__(self, folder: Path) -> None:
        super().__init__(b"")
        self.RequestHandlerClass = HubAnswers
        self.folder = folder
        self.states: dict[str, str] | None = None  # of a large file; the truth unless told
        self.fails = 0  # the error with which it answers when it is asked about a file
        self.paths: list[str] = []


class HubAnswers(Answers):
    """Answers from a file, not from one body."""

    def do_HEAD(self) -> None:
        """Say size and SHA-256, and where the file is, if it is well."""
        if self.server.fails:
            self.send_error(self.server.fails)
        elif self._found():
            self.send_response(302)
            body = self.server.body
            truth = {"X-Linked-ETag": f'"{hashlib.sha256(body).hexdigest()}"', "X-Linked-Size": str(len(body))}
            for name, value in (truth if self.server.states is None else self.server.states).items():
                self.send_header(name, value)
            self.send_header("Location", "/elsewhere")  # where it is, no one may ask about it
            self.end_headers()

    def do_GET(self) -> None:
        """Send a file, or what is asked of it."""
        if self._found():
            super().do_GET()

    def send_response(self, code: int, message: str | None = None) -> None:
        """Add to each answer of which commit it is."""
        super().send_response(code, message)
        self.send_header("X-Repo-Commit", COMMIT)

    def _found(self) -> bool:
        self.server.paths.append(f"{self.command} {self.path}")
        owner, model, resolve, version, name = (self.path.strip("/").split("/") + [""] * 4)[:5]
        path = self.server.folder / name
        known = (owner, model, resolve) == ("ann", "model", "resolve") and version in ("main", COMMIT)
        if not known or not path.is_file():
            self.send_error(401 if model != "model" else 404)  # what is not there may be behind a login
            return False
        self.server.body = path.read_bytes()
        return True


@contextmanager
def serving_hub(folder: Path) -> Iterator[Hub]:
    """Yield a hub that runs until the end."""
    with Hub(folder) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
