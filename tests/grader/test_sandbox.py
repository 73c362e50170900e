"""What a jailed child cannot do: under both builders of the jail, as root and as an ordinary account."""

import ctypes
import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from grader.jailed import LIMITS, REFUSED, ROOT, ask

from autograder import mounts, sandbox, seccomp
from autograder import zygote as inside
from autograder.sandbox import Child, Zygote
from autograder.wire import TooLate


@pytest.fixture(scope="module")
def zygote(builder: str) -> Iterator[Zygote]:
    """Return a zygote with what an exercise needs."""
    with Zygote(("numpy", "torch"), LIMITS) as started:
        yield started


@pytest.fixture
def child(zygote: Zygote) -> Iterator[Child]:
    """Return a fresh child, and see that the zygote survives it."""
    forked, process = zygote.fork(), zygote.process
    yield forked
    forked.end()
    assert zygote.process is process, "the zygote had to be started again"


def test_a_child_sees_no_file_but_those_of_the_python_environment(child: Child, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    private = [*(ROOT / name for name in ("solutions", "exercises", "tests", "autograder", ".git")), tmp_path]
    elsewhere = ("/etc/passwd", "/etc/shadow", "/proc/self", "/sys", "/run", "/var")
    private += [Path.home() / ".bashrc", *map(Path, elsewhere)]
    assert ask(child, f"[path for path in {list(map(str, private))} if os.path.lexists(path)]") == []
    allowed = {"bin", "course", "dev", "etc", "lib", "lib32", "lib64", "scratch", "usr"}
    allowed |= {Path(prefix).parts[1] for prefix in (sys.prefix, sys.base_prefix, os.path.realpath(sys.base_prefix))}
    assert set(ask(child, "os.listdir('/')")) <= allowed
    assert set(ask(child, "os.listdir('/course/autograder')")) == {f"{name}.py" for name in mounts._MODULES}
    assert set(ask(child, "os.listdir('/course')")) == {"autograder", *mounts._FOLDERS}


def test_a_child_finds_nothing_in_its_environment_arguments_and_descriptors(child: Child) -> None:
    names = ask(child, "sorted(os.environ)")
    assert set(names) <= {*sandbox._ENVIRONMENT, "HOME", "TMPDIR", "PWD", "LC_CTYPE"}
    assert ask(child, "sys.argv, sys.orig_argv") == (["-c"], [sys.executable])
    assert ask(child, "os.uname().nodename") == "jail"
    assert ask(child, "[libc.getdomainname(b, 9) or b.value for b in [ctypes.create_string_buffer(9)]]") == [b"jail"]
    opened = "[fd for fd in range(1024) if not isinstance(tried(os.fstat, fd), str)]"
    assert len(ask(child, opened)) == 4, "more than standard input, output, error and the socket"
    assert ask(child, "{os.fstat(fd).st_rdev - os.stat('/dev/null').st_rdev for fd in range(3)}") == {0}


def test_a_child_imports_from_the_python_environment_alone(child: Child) -> None:
    prefixes = {sys.prefix, sys.base_prefix, os.path.realpath(sys.base_prefix), "/usr"}
    path = ask(child, "sys.path")
    assert path[0] == mounts.COURSE
    assert all(
        any(Path(place).is_relative_to(prefix) for prefix in prefixes) for place in path[1:] if place != str(ROOT)
    )
    assert ask(child, "site.ENABLE_USER_SITE, sys.flags.dont_write_bytecode") == (False, 1)


def test_a_child_writes_nowhere_but_in_its_own_folder(child: Child) -> None:
    places = ["/", "/usr", "/course", "/course/nlpcourse", "/dev", "/etc", sys.prefix, sys.base_prefix]
    answers = ask(child, f"[tried(open, os.path.join(place, 'x'), 'w') for place in {places}]")
    assert set(answers) <= {"OSError", "PermissionError"}
    assert ask(child, "tried(open, '/course/autograder/zygote.py', 'a')") in ("OSError", "PermissionError")
    assert ask(child, "os.getcwd(), open('mine', 'w').write('x'), os.listdir()") == ("/scratch", 1, ["mine"])


@pytest.mark.parametrize("folder", ["/scratch", "/dev/shm"])
def test_a_child_cannot_fill_the_disk(child: Child, folder: str) -> None:
    write = f"tried(lambda: open('{folder}/%d' % number, 'wb', buffering=0).write(bytes(1 << 20)))"
    assert ask(child, f"[{write} for number in range(100)].count(1 << 20)") <= LIMITS.disk >> 20


def test_a_child_cannot_take_more_memory_than_its_share(child: Child) -> None:
    assert ask(child, f"tried(bytearray, {2 * LIMITS.memory})") == "MemoryError"
    assert ask(child, f"len(bytearray({LIMITS.memory // 2}))") == LIMITS.memory // 2
    assert ask(child, "tried(lambda: [bytearray(1 << 20) for _ in range(4096)])") == "MemoryError"


def test_a_child_has_the_limits_that_were_set(child: Child) -> None:
    wanted = {"CPU": LIMITS.cpu_seconds, "NOFILE": LIMITS.open_files, "FSIZE": LIMITS.disk, "CORE": 0}
    wanted |= {"NPROC": LIMITS.processes, "SIGPENDING": 64, "MEMLOCK": 1 << 16, "MSGQUEUE": 0}
    got = ask(child, f"{{name: resource.getrlimit(getattr(resource, 'RLIMIT_' + name)) for name in {[*wanted]}}}")
    assert got == {name: (value, value) for name, value in wanted.items()}
    soft, hard = ask(child, "resource.getrlimit(resource.RLIMIT_AS)")
    assert LIMITS.memory < soft == hard < inside.MOST_VIRTUAL
    assert ask(child, "[tried(os.open, '/', 0) for _ in range(100)].count('OSError')") >= 100 - LIMITS.open_files
    assert ask(child, "tried(resource.setrlimit, resource.RLIMIT_CPU, (-1, -1))") == "ValueError"


def test_the_kernel_ends_a_child_first_when_memory_is_short(zygote: Zygote, child: Child) -> None:
    processes = psutil.Process(zygote.process.pid).children(recursive=True)
    assert len(processes) >= 2, "the zygote and the child"
    assert {Path(f"/proc/{process.pid}/oom_score_adj").read_text() for process in processes} == {"1000\n"}


@pytest.mark.parametrize("name", seccomp._REFUSED)
def test_a_call_of_the_kernel_is_refused(child: Child, name: str) -> None:
    number = seccomp._REFUSED[name][list(seccomp._MACHINES).index(os.uname().machine)]
    if number is None:
        pytest.skip("this architecture does without")
    assert ask(child, f"called({number}, -1, -1, -1, -1, -1, -1)") == "EPERM"


def test_the_numbers_of_the_calls_are_those_that_libseccomp_knows() -> None:
    assert set(seccomp._REFUSED) == REFUSED
    try:
        number_of = ctypes.CDLL("libseccomp.so.2").seccomp_syscall_resolve_name_arch
    except OSError:
        pytest.skip("libseccomp is not installed")
    ours = seccomp._REFUSED | {"clone": seccomp._CLONE, "clone3": seccomp._CLONE3, "fcntl": seccomp._FCNTL}
    for column, machine in enumerate(seccomp._MACHINES.values()):
        theirs = {name: number_of(ctypes.c_uint32(machine), name.encode()) for name in ours}
        known = {name: pair[column] for name, pair in ours.items() if pair[column] is not None and theirs[name] >= 0}
        assert known == {name: theirs[name] for name in known} and len(known) > 40


@pytest.mark.parametrize("kind", ["mnt", "ipc", "uts", "net", "pid"])
def test_each_child_has_its_own_namespaces(zygote: Zygote, child: Child, kind: str) -> None:
    other = zygote.fork()
    try:
        inner = psutil.Process(zygote.process.pid).children(recursive=True)
        spaces = [os.readlink(f"/proc/{process.pid}/ns/{kind}") for process in inner[-3:]]  # the zygote and both
        assert len({*spaces, os.readlink(f"/proc/self/ns/{kind}")}) == 4
    finally:
        other.end()


def test_a_child_locks_and_watches_no_file_that_others_see(child: Child) -> None:
    column = list(seccomp._MACHINES).index(os.uname().machine)
    call = f"called({seccomp._FCNTL[column]}, 0, command, -1)"
    assert set(ask(child, f"[{call} for command in {[*seccomp._REFUSED_OF_FCNTL.values()]}]")) == {"EPERM"}
    known = {name: getattr(fcntl, name) for name in ("F_SETLK", "F_NOTIFY")}
    assert known.items() <= seccomp._REFUSED_OF_FCNTL.items()
    shared = "open('/course/autograder/wire.py')"
    assert ask(child, f"tried(fcntl.lockf, {shared}, fcntl.LOCK_SH), tried(fcntl.flock, {shared}, fcntl.LOCK_SH)") == (
        "PermissionError",
        "PermissionError",
    )
    assert ask(child, "fcntl.fcntl(0, fcntl.F_GETFD), fcntl.fcntl(0, fcntl.F_SETFL, os.O_NONBLOCK)") == (0, 0)


def test_a_child_starts_no_process_and_few_threads(child: Child) -> None:
    assert ask(child, "tried(os.fork)") == "PermissionError"
    assert ask(child, "tried(subprocess.run, ['/bin/true']), tried(os.execv, '/bin/true', ['true'])") == (
        "PermissionError",
        "PermissionError",
    )
    assert ask(child, "called(435, ctypes.addressof(ctypes.create_string_buffer(88)), 88)") == "ENOSYS"  # clone3
    if os.uname().machine == "x86_64":  # getpid of the other table
        assert ask(child, "called(0x40000000 + 39)") == "EPERM"
    # Thread.start would wait for a thread that finds no memory to begin; small stacks leave some
    start = "type(tried(threading._start_new_thread, time.sleep, (60,)))"
    begun = ask(child, f"threading.stack_size(1 << 16), [{start} for _ in range(200)].count(int)")[1]
    assert 1 <= begun <= LIMITS.processes


def test_a_child_has_no_network(child: Child) -> None:
    kinds = ["AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK"]
    assert set(ask(child, f"[tried(socket.socket, getattr(socket, kind)) for kind in {kinds}]")) == {"PermissionError"}
    assert ask(child, "tried(socket.create_connection, ('127.0.0.1', 22), 1)") == "PermissionError"
    assert len(ask(child, "[half.close() for half in socket.socketpair()]")) == 2, "asyncio needs a pair"


def test_a_child_reaches_no_other_process(child: Child) -> None:
    assert ask(child, "os.getpid(), os.getppid()") == (1, 0)
    assert ask(child, "tried(os.kill, -1, 9), tried(os.kill, 2, 9)") == ("ProcessLookupError",) * 2
    ptrace_attach, process_vm_readv = 16, 310 if os.uname().machine == "x86_64" else 270
    assert ask(child, f"libc.ptrace({ptrace_attach}, 1, 0, 0), called({process_vm_readv}, 1, 0, 0, 0, 0, 0)") == (
        -1,
        "EPERM",
    )


def test_a_child_has_no_privilege_and_wins_none(child: Child) -> None:
    user = ask(child, "os.getuid()")
    assert user != 0 and (os.geteuid() != 0 or user not in {account.pw_uid for account in pwd.getpwall()})
    for call in ("os.setuid, 0", "os.setgid, 0", "os.seteuid, 0", "os.chroot, '/scratch'"):
        assert ask(child, f"tried({call})") in ("PermissionError", "OSError")
    new_user, tmpfs = 0x10000000, "b'x', b'/scratch', b'tmpfs', 0, None"
    assert ask(child, f"libc.unshare({new_user}), libc.mount({tmpfs}), libc.umount2(b'/scratch', 2)") == (-1, -1, -1)
    assert ask(child, "libc.memfd_create(b'x', 0), libc.shmget(0, 1 << 20, 0o1600), libc.setns(0, 0)") == (-1, -1, -1)
    get_no_new_privileges, capabilities = 39, "(ctypes.c_uint32 * 6)()"
    assert ask(child, f"libc.prctl({get_no_new_privileges}, 0, 0, 0, 0)") == 1
    get_dumpable = 3  # of one that is, others of its account could read the memory
    assert ask(child, f"libc.prctl({get_dumpable}, 0, 0, 0, 0)") == 0
    read_bounding_set = "libc.prctl(23, number, 0, 0, 0)"  # -1 where the kernel knows no such capability
    assert set(ask(child, f"[{read_bounding_set} for number in range(64)]")) == {0, -1}
    header = "(ctypes.c_uint32 * 2)(0x20080522, 0)"
    assert ask(child, f"[libc.capget({header}, held) or list(held) for held in [{capabilities}]]") == [[0] * 6]


def test_two_children_have_different_ids_and_see_nothing_of_each_other(zygote: Zygote, child: Child) -> None:
    other = zygote.fork()
    assert ask(child, "open('mine', 'w').write('x')") == 1
    assert ask(other, "os.listdir('/scratch')") == []
    if os.geteuid() == 0:
        assert ask(child, "os.getuid(), os.getgid()") != ask(other, "os.getuid(), os.getgid()")
        assert ask(child, "os.getgroups()") == []
    assert other.end() == "running" and ask(child, "os.listdir('/scratch')") == ["mine"]


def test_a_child_that_hangs_is_gone_as_soon_as_it_is_ended(child: Child) -> None:
    with pytest.raises(TooLate):
        ask(
            child, "[threading.Thread(target=time.sleep, args=(60,)).start() for _ in range(5)] + [time.sleep(60)]", 0.5
        )
    start = time.monotonic()
    assert child.end() == child.end() == "running"
    assert time.monotonic() - start < 2


def test_all_this_holds_for_an_ordinary_account_too(tmp_path: Path) -> None:
    """Runs this module again as an account without rights, for which it is not root's alone to see Python's files."""
    if os.geteuid() != 0 or os.environ.get("GRADER_ACCOUNT"):
        pytest.skip("this is the ordinary account")
    prefix, aside = os.path.realpath(sys.base_prefix), tmp_path / "aside"
    aside.mkdir()
    scratch = Path(tempfile.mkdtemp())  # tmp_path is root's alone
    scratch.chmod(0o777)
    closed = [parent for parent in Path(prefix).parents if not parent.stat().st_mode & 0o001]
    script = 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"'
    if closed:  # put an open folder in its place, for this one process
        move = f"mount --bind {prefix} {aside} && mount -t tmpfs -o mode=755 open {closed[-1]} && mkdir -p {prefix}"
        script = f"{move} && mount --move {aside} {prefix} && {script}"
    python = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={scratch / 'tests'}"]
    tests = [str(Path(__file__).with_name(name)) for name in ("test_sandbox.py", "test_zygote.py")]
    tests += ["-k", "child and not refused"]  # the rest does not depend on the account
    command = ["unshare", "--mount", "--propagation", "private", "sh", "-c", script, "sh", *python, *tests]
    environment = {**os.environ, "GRADER_ACCOUNT": "ordinary", "HOME": str(scratch)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    shutil.rmtree(scratch)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]
    assert " passed" in done.stdout and " failed" not in done.stdout
