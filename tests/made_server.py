"""A file server in a thread that breaks off, lies, changes its mind and falls silent, as a test tells it to."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from nlpcourse.data import downloads
from nlpcourse.data.catalogue import DataError, DataSet

RIGHT = b"".join(b"%d bottles\n" % number for number in range(40_000))
HALF = len(RIGHT) // 2
ELSEWHERE = "/elsewhere"


class FileServer(ThreadingHTTPServer):
    """Serves one body under every address, and remembers the headers and ranges it was asked for."""

    def __init__(self, body: bytes) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.body = body
        self.version = '"1"'  # an ETag, or a date for Last-Modified, or nothing
        self.status = 200
        self.breaks_at: int | None = None  # byte after which the connection ends
        self.knows_ranges = True
        self.heeds_if_range = True
        self.redirects = False  # from every address to ELSEWHERE
        self.refuses_ranges = False  # with 416
        self.shift = 0  # bytes by which a range begins too early
        self.silence = 0.0  # seconds before it answers
        self.asked: list[str | None] = []
        self.headers: list[Message] = []


class Answers(BaseHTTPRequestHandler):
    """Answers as its server is told to."""

    def do_GET(self) -> None:
        """Send the body, or what is asked of it, or an error."""
        how = self.server
        how.asked.append(self.headers["Range"])
        how.headers.append(self.headers)
        time.sleep(how.silence)
        if how.redirects and self.path != ELSEWHERE:
            return self._send_elsewhere()
        status = 416 if how.refuses_ranges and self.headers["Range"] else how.status
        if status != 200:
            return self.send_error(status)
        self._send_body(how, self._first_byte(how))

    def _send_elsewhere(self) -> None:
        self.send_response(302)
        self.send_header("Location", ELSEWHERE)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _first_byte(self, how: FileServer) -> int:
        unchanged = not how.heeds_if_range or self.headers["If-Range"] in (None, how.version)
        asked = self.headers["Range"] and how.knows_ranges and unchanged
        return int(self.headers["Range"][6:-1]) - how.shift if asked else 0

    def _send_body(self, how: FileServer, start: int) -> None:
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(how.body) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(how.body) - 1}/{len(how.body)}")
        if how.version:
            self.send_header("ETag" if how.version.startswith(('"', "W/")) else "Last-Modified", how.version)
        self.end_headers()
        with suppress(ConnectionError):  # the client may hang up
            self.wfile.write(how.body[start : how.breaks_at])

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serving(body: bytes) -> Iterator[FileServer]:
    """Yield a server that runs until the end."""
    with FileServer(body) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def left(bottles: DataSet) -> dict[str, bytes]:
    """Return what lies in the data set's folder, by name."""
    folder = bottles.path("")
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.name != ".lock"}


def break_off(server: FileServer, bottles: DataSet) -> None:
    """Fetch, but let the connection break in the middle."""
    server.breaks_at = HALF
    with pytest.raises(DataError, match=rf"broke after {HALF:,} of {len(RIGHT):,} bytes; run it again"):
        downloads.get(bottles)
    assert left(bottles)["b.txt.part"] == server.body[:HALF]
    server.breaks_at = None
