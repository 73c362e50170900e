"""Helpers for the tests of the jail: both ways to build it, and questions to a child."""

import ast
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder import sandbox
from autograder.sandbox import Child, Limits
from autograder.wire import Channel

BUILDERS = ["bubblewrap", "namespaces"]
ROOT = Path(__file__).resolve().parents[2]
LIMITS = Limits(memory=256 << 20, disk=8 << 20)
PRELUDE = """
import ctypes, errno, fcntl, os, resource, signal, site, socket, subprocess, sys, threading, time
libc = ctypes.CDLL(None, use_errno=True)
def tried(function, *arguments):
    try:
        return function(*arguments)
    except BaseException as error:
        return type(error).__name__
def called(*arguments):
    return errno.errorcode.get(ctypes.get_errno()) if libc.syscall(*map(ctypes.c_long, arguments)) < 0 else "done"
"""

REFUSED = {  # the calls of the table, said again: one that falls out of it is missed
    "fork", "vfork", "execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev", "kcmp",
    "pidfd_getfd", "unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "open_tree", "move_mount",
    "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr", "bpf", "perf_event_open", "userfaultfd",
    "io_uring_setup", "add_key", "request_key", "keyctl", "syslog", "socket", "memfd_create", "memfd_secret",
    "shmget", "semget", "msgget", "mq_open", "vmsplice", "splice", "tee", "io_setup", "flock", "inotify_init",
    "inotify_init1", "fanotify_init", "statmount", "listmount",
}  # fmt: skip


@contextmanager
def built_by(builder: str) -> Iterator[str]:
    """Have all jails built in this way, and a secret in the grader's environment."""
    if builder == "bubblewrap" and not shutil.which("bwrap"):
        pytest.skip("bubblewrap is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sandbox, "available", lambda: builder)
        patch.setenv("GRADER_SECRET", "98765.4321")
        yield builder


def ask(child: Child, expression: str, seconds: float = 20.0) -> object:
    """Return what an expression gives in the child, if it is plain."""
    channel = Channel(child.socket)
    channel.send(["run", "probe", f"{PRELUDE}\nraise Exception(repr(({expression})))"])
    kind, name, text, _ = channel.receive(time.monotonic() + seconds)
    assert (kind, name) == ("raised", "Exception"), text
    return ast.literal_eval(text)


def run(child: Child, source: str) -> None:
    """Start a cell in the child, and wait for nothing."""
    Channel(child.socket).send(["run", "attack", PRELUDE + source])


def wait_until_hung_up(child: Child) -> None:
    """Wait until the other end of the socket is closed."""
    child.socket.settimeout(20)
    assert child.socket.recv(1 << 16) == b""
