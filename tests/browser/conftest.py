"""A Jupyter server in a temporary folder, and a headless browser that looks at it."""

import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, BrowserType, Error, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
START_SECONDS = 60
SETTINGS = {
    "apputils-extension/notification": '{"fetchNews": "false"}',
    "notebook-extension/tracker": '{"windowingMode": "none"}',  # so that all cells are on the page
}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium or Chrome; without one the tests are skipped, in CI they fail."""
    with sync_playwright() as playwright:
        try:
            started = _launch(playwright.chromium)
        except Error as error:
            reason = f"no browser: expected Chrome, or {', '.join(BROWSERS[:-1])} on the PATH; {error.message}"
            pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
        yield started
        started.close()


def _launch(chromium: BrowserType) -> Browser:
    # Chromium's own sandbox refuses to run as root, which is what containers do
    options = {"args": ["--no-sandbox"]} if getattr(os, "geteuid", lambda: 1)() == 0 else {}
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    return chromium.launch(executable_path=path, **options) if path else chromium.launch(channel="chrome", **options)


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that starts a Jupyter server by its command in a folder, and opens an address of it."""
    servers, pages = [], []

    def start(command: list[str], folder: Path, address: str) -> Page:
        port, token, log = _free_port(), secrets.token_hex(16), tmp_path / "server.log"
        options = [f"--ServerApp.port={port}", f"--IdentityProvider.token={token}", "--ServerApp.allow_root=True"]
        with log.open("w") as output:
            servers.append(
                subprocess.Popen(
                    [*command, "--no-browser", "--ServerApp.port_retries=0", *options],
                    cwd=folder,
                    env=_environment(tmp_path / "jupyter"),
                    stdout=output,
                    stderr=subprocess.STDOUT,
                )
            )
        _wait_for(f"http://127.0.0.1:{port}/api", servers[-1], log)
        pages.append(browser.new_page(viewport={"width": 1280, "height": 800}))
        pages[-1].goto(f"http://127.0.0.1:{port}/{address}?token={token}")
        return pages[-1]

    yield start
    for page in pages:
        page.close()
    for server in servers:
        _stop(server)


def _environment(folder: Path) -> dict[str, str]:
    """Keep the reader's own Jupyter settings out of the test, and the test out of them."""
    for name, text in SETTINGS.items():
        path = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return os.environ | {
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "IPYTHONDIR": str(folder / "ipython"),
    }


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"expected Jupyter to answer within {START_SECONDS} s; it wrote:\n{log.read_text()[-3000:]}")


def _stop(server: subprocess.Popen) -> None:
    """End the server, and the servers and kernels that it started."""
    processes = [*psutil.Process(server.pid).children(recursive=True), server] if server.poll() is None else []
    for process in processes:
        process.terminate()
    psutil.wait_procs(processes[:-1], timeout=10)
    server.wait(timeout=10)
