"""Linux's namespaces, mounts and capabilities, called directly: Python 3.11 has no functions for them."""

import ctypes
import errno
import os
import sys
from collections.abc import Sequence

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000

_NOSUID, _NODEV, _BIND, _REC, _PRIVATE = 2, 4, 0x1000, 0x4000, 0x40000  # flags of mount(2)
_DETACH = 2  # of umount2(2)
_MOUNT_SETATTR, _AT_RECURSIVE, _ATTR_RDONLY, _ATTR_NOSUID = 442, 0x8000, 1, 2  # the number is the same everywhere
_PDEATHSIG, _DUMPABLE, _CAPBSET_DROP, _NO_NEW_PRIVS, _CAP_AMBIENT = 1, 4, 24, 38, 47  # of prctl(2)
_AMBIENT_RAISE, _AMBIENT_CLEAR = 2, 4
_CAPABILITY_VERSION, _MOST_CAPABILITIES = 0x20080522, 64
_SIGKILL = 9
_OLD = "/old-root"

SCRATCH = "/scratch"  # where a jail may write; not /tmp, where the Python environment may lie
OUTER_SCRATCH = 64 << 20  # bytes, for what the preloaded modules want to write
_HOST_NAME = b"jail"

_libc = ctypes.CDLL(None, use_errno=True)


def unshare(flags: int) -> None:
    """Leave the namespaces that `flags` names for new ones."""
    call_library("unshare", flags)


def join_pid_namespace(pidfd: int) -> None:
    """Have the next children be born in the pid namespace of the process behind `pidfd`."""
    call_library("setns", pidfd, NEWPID)


def mount_tmpfs(path: str, size: int, mode: int = 0o700, owner: int | None = None) -> None:
    """Mount an empty file system in memory, of `size` bytes at the most, on `path`."""
    options = f"size={size},nr_inodes={max(1024, size >> 12)},mode={mode:o}"
    options += "" if owner is None else f",uid={owner},gid={owner}"
    _mount("tmpfs", path, "tmpfs", _NOSUID | _NODEV, options)


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends."""
    call_library("prctl", _PDEATHSIG, ctypes.c_ulong(_SIGKILL))


def forget_host_name() -> None:
    """Give this computer another name, in this uts namespace alone."""
    for function in ("sethostname", "setdomainname"):
        call_library(function, _HOST_NAME, ctypes.c_size_t(len(_HOST_NAME)))


def empty_bounding_set() -> None:
    """Have no program that this process may start win a capability; to be done while it still has rights."""
    for capability in range(_MOST_CAPABILITIES):
        try:
            call_library("prctl", _CAPBSET_DROP, *_unsigned(capability, 0, 0, 0))
        except OSError as error:
            if error.errno != errno.EINVAL:  # that is: this kernel does not know it
                raise


def drop_privileges() -> None:
    """Give up every capability, and the means to win one back but for those of `empty_bounding_set`."""
    call_library("prctl", _CAP_AMBIENT, *_unsigned(_AMBIENT_CLEAR, 0, 0, 0))
    _set_capabilities(0, 0)
    call_library("prctl", _NO_NEW_PRIVS, *_unsigned(1, 0, 0, 0))
    call_library("prctl", _DUMPABLE, *_unsigned(0, 0, 0, 0))


def enter(mounts: Sequence[Sequence[str]], command: Sequence[str]) -> None:
    """Run `command` in new namespaces whose files are only those of `mounts`; end when it ends.

    `mounts` are (kind, source, target): "bind" shows the file or folder `source` at `target`,
    "link" makes a symbolic link, "hide" puts an empty folder over `target`.
    """
    user, group = os.getuid(), os.getgid()
    unshare(NEWNS | NEWPID | NEWIPC | NEWUTS | NEWNET | (NEWUSER if user else 0))
    if user:
        _map_ids(user, group)
    pid = os.fork()
    if pid:
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))  # only the jail holds the socket
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 0)
    die_with_parent()
    _change_root(mounts)
    _keep_capabilities()
    os.execv(command[0], list(command))


def _map_ids(user: int, group: int) -> None:
    """Keep this account's ids in its new user namespace."""
    for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def _change_root(mounts: Sequence[Sequence[str]]) -> None:
    """Make an empty file system in memory the root, and show in it what `mounts` lists, read-only."""
    _mount("none", "/", None, _REC | _PRIVATE)
    os.umask(0o022)
    mount_tmpfs("/tmp", 1 << 20, 0o755)
    os.mkdir(f"/tmp{_OLD}")
    call_library("pivot_root", b"/tmp", f"/tmp{_OLD}".encode())
    os.chdir("/")
    for kind, source, target in mounts:
        if kind == "link":
            os.symlink(source, target)
        elif kind == "hide":
            mount_tmpfs(target, 1 << 12, 0o755)
        else:
            _bind(_OLD + source, target)
    call_library("umount2", _OLD.encode(), _DETACH)
    os.rmdir(_OLD)
    os.mkdir(SCRATCH)
    _read_only("/")
    mount_tmpfs(SCRATCH, OUTER_SCRATCH, 0o1777)


def _bind(source: str, target: str) -> None:
    """Show the file or folder `source` at `target` too."""
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        os.close(os.open(target, os.O_CREAT))
    _mount(source, target, None, _BIND | _REC)


def _read_only(path: str) -> None:
    """Make a mount and all mounts below it read-only."""
    attributes = (ctypes.c_uint64 * 4)(_ATTR_RDONLY | _ATTR_NOSUID, 0, 0, 0)
    size = ctypes.c_size_t(ctypes.sizeof(attributes))
    call_library("syscall", ctypes.c_long(_MOUNT_SETATTR), -100, path.encode(), _AT_RECURSIVE, attributes, size)


def _keep_capabilities() -> None:
    """Have the capabilities of this namespace survive execv."""
    everything = (1 << _MOST_CAPABILITIES) - 1
    held = _capabilities() & everything
    _set_capabilities(held, held)
    for capability in range(_MOST_CAPABILITIES):
        if held >> capability & 1:
            call_library("prctl", _CAP_AMBIENT, *_unsigned(_AMBIENT_RAISE, capability, 0, 0))


def _capabilities() -> int:
    """Return the capabilities that this process may use, one bit each."""
    data = (ctypes.c_uint32 * 6)()
    call_library("capget", _capability_header(), data)
    return data[1] | data[4] << 32


def _set_capabilities(held: int, inherited: int) -> None:
    """Set the capabilities that this process has, and those that it hands on."""
    low, high = 0xFFFFFFFF, 32
    data = (held & low, held & low, inherited & low, held >> high, held >> high, inherited >> high)
    call_library("capset", _capability_header(), (ctypes.c_uint32 * 6)(*data))


def _capability_header() -> ctypes.Array:
    return (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)


def _mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    kind_name = kind.encode() if kind else None
    call_library("mount", source.encode(), target.encode(), kind_name, ctypes.c_ulong(flags), options.encode())


def _unsigned(*numbers: int) -> list[ctypes.c_ulong]:
    return [ctypes.c_ulong(number) for number in numbers]


def call_library(name: str, *arguments: object) -> None:
    """Call a function of the C library by name; OSError with that name if it fails."""
    if getattr(_libc, name)(*arguments) < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
