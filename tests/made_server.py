"""A file server in a thread that breaks off, lies, changes its mind and falls silent, as a test tells it to."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class FileServer(ThreadingHTTPServer):
    """Serves one body under every address, and remembers which ranges it was asked for."""

    def __init__(self, body: bytes) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.body = body
        self.version = '"1"'  # an ETag, or a date for Last-Modified, or nothing
        self.status = 200
        self.breaks_at: int | None = None  # byte after which the connection ends
        self.knows_ranges = True
        self.heeds_if_range = True
        self.silence = 0.0  # seconds before it answers
        self.asked: list[str | None] = []


class Answers(BaseHTTPRequestHandler):
    """Answers as its server is told to."""

    def do_GET(self) -> None:
        """Send the body, or what is asked of it, or an error."""
        how = self.server
        how.asked.append(self.headers["Range"])
        time.sleep(how.silence)
        if how.status != 200:
            return self.send_error(how.status)
        unchanged = not how.heeds_if_range or self.headers["If-Range"] in (None, how.version)
        start = int(self.headers["Range"][6:-1]) if self.headers["Range"] and how.knows_ranges and unchanged else 0
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
