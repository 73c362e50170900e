"""JupyterLab in a temporary folder, and a headless Chromium that looks at it."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from nlpcourse.classroom import COURSE_ROOT

RESULTS = COURSE_ROOT / "test-results"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
START_SECONDS = 60


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        reason = f"no browser: expected one of {', '.join(BROWSERS)} on the PATH; install Chromium"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses to run as root, which is what containers do
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_lab(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function (folder, address, *options) that starts JupyterLab in `folder` and opens a page of it."""
    servers = []

    def start(folder: Path, address: str, *options: str) -> Page:
        port, token = _free_port(), secrets.token_hex(16)
        log = (tmp_path / "lab.log").open("w")
        servers.append(subprocess.Popen(_command(folder, port, token, options), env=_environment(tmp_path),
                                        cwd=folder, stdout=log, stderr=subprocess.STDOUT))  # fmt: skip
        _wait_for(f"http://127.0.0.1:{port}/api?token={token}", servers[-1], tmp_path / "lab.log")
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"http://127.0.0.1:{port}/{address}?token={token}")
        return page

    yield start
    for server in servers:
        server.terminate()
        server.wait(timeout=20)


def _command(folder: Path, port: int, token: str, options: tuple[str, ...]) -> list[str]:
    settings = {
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": folder,
        "ServerApp.allow_root": True,
        "IdentityProvider.token": token,
        "LabApp.news_url": "None",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    arguments = [f"--{name}={value}" for name, value in settings.items()]
    return [sys.executable, "-m", "jupyterlab", "--no-browser", *arguments, *options]


def _environment(folder: Path) -> dict[str, str]:
    """Keep the reader's own Jupyter settings out of the test, and the test out of them."""
    private = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    private += ("JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")
    # the kernel finds the course as it is installed, so a copy of a notebook can stand anywhere
    return os.environ | {name: str(folder / "jupyter" / name.lower()) for name in private}


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(10 * START_SECONDS):
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.1)
    pytest.fail(f"JupyterLab did not answer within {START_SECONDS} s:\n{log.read_text()[-3000:]}")
