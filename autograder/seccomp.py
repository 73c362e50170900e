"""The system calls that a jailed child may not make: the kernel refuses them from then on, for good.

A list of what is refused, not of what is allowed: PyTorch's needs change with each version. The child
has no capabilities anyway; this takes away what any account may do and no exercise needs: new
processes and programs, sockets, user namespaces, memory that no limit of a process counts, and what
the files that all can read would tell of others: locks on them, and news of who uses them.
"""

import ctypes
import errno
import platform
import struct

from autograder.namespaces import call_library

# (x86-64, arm64) numbers, as in the kernel's tables; None where the architecture does without.
_REFUSED = {
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "syslog": (103, 116),
    "socket": (41, 198),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mq_open": (240, 180),
    "vmsplice": (278, 75),  # its pages would stay in a pipe, unmapped and uncounted
    "splice": (275, 76),
    "tee": (276, 77),
    "io_setup": (206, 0),
    "flock": (73, 32),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    "statmount": (457, 457),
    "listmount": (458, 458),
}
# The commands of fcntl that lock a file, ask for its locks, lease or watch it, or leave a hint with it.
_REFUSED_OF_FCNTL = {
    "F_GETLK": 5,
    "F_SETLK": 6,
    "F_SETLKW": 7,
    "F_OFD_GETLK": 36,
    "F_OFD_SETLK": 37,
    "F_OFD_SETLKW": 38,
    "F_SETLEASE": 1024,
    "F_NOTIFY": 1026,
    "F_SET_RW_HINT": 1036,
    "F_SET_FILE_RW_HINT": 1038,
}
_CLONE, _CLONE3, _FCNTL = (56, 220), (435, 435), (72, 25)
_MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # as the kernel names them to a filter
_OTHER_TABLE = 0x40000000  # x86-64: numbers from here on are those of the x32 table
_NEW_THREAD = 0x10000  # of clone's flags
_NUMBER, _MACHINE, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24  # offsets of what a filter sees
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x50000, 0x80000000
_SET_SECCOMP, _FILTER = 22, 2  # of prctl(2)
_Step = tuple[int, int, str, str]  # what to do, with which value, in which block to go on if it holds, and if not


def install() -> None:
    """Refuse the calls above in this process; OSError if this computer's architecture has no table here."""
    machine = platform.machine()
    if machine not in _MACHINES:
        raise OSError(errno.ENOSYS, f"no table of system calls for {machine}, only for {', '.join(_MACHINES)}")
    program = rules(machine)
    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("@HxxxxxxP", len(program) // 8, ctypes.addressof(code)))
    call_library("prctl", _SET_SECCOMP, ctypes.c_ulong(_FILTER), header, ctypes.c_ulong(0), ctypes.c_ulong(0))


def rules(machine: str) -> bytes:
    """Return the filter as the kernel wants it: 8 bytes for each instruction.

    >>> len(rules("x86_64")) // 8 > len(_REFUSED)
    True
    """
    return _assembled(_blocks(machine))


def _blocks(machine: str) -> dict[str, list[_Step]]:
    """Return the filter in blocks: a step that goes on nowhere else goes on to the next, in its block or after it."""
    column = list(_MACHINES).index(machine)
    numbers = [pair[column] for pair in _REFUSED.values() if pair[column] is not None]
    calls = [
        (_LOAD, _MACHINE, "", ""),
        (_IF_EQUAL, _MACHINES[machine], "", "kill"),
        (_LOAD, _NUMBER, "", ""),
        (_IF_EQUAL, _CLONE3[column], "unknown", ""),
        (_IF_AT_LEAST, _OTHER_TABLE, "refuse", ""),
        *((_IF_EQUAL, number, "refuse", "") for number in numbers),
        (_IF_EQUAL, _FCNTL[column], "fcntl", ""),
        (_IF_EQUAL, _CLONE[column], "", "allow"),
    ]
    clone = [(_LOAD, _FIRST_ARGUMENT, "", ""), (_IF_BITS, _NEW_THREAD, "allow", "refuse")]  # a thread only
    commands = [(_IF_EQUAL, command, "refuse", "") for command in _REFUSED_OF_FCNTL.values()]
    fcntl = [(_LOAD, _SECOND_ARGUMENT, "", ""), *commands, (_IF_AT_LEAST, 0, "allow", "allow")]
    ends = {"allow": _ALLOW, "refuse": _REFUSE | errno.EPERM, "unknown": _REFUSE | errno.ENOSYS, "kill": _KILL}
    blocks = {"calls": calls, "clone": clone, "fcntl": fcntl}
    return blocks | {name: [(_RETURN, value, "", "")] for name, value in ends.items()}


def _assembled(blocks: dict[str, list[_Step]]) -> bytes:
    """Lay the blocks out one after the other, and put in how far each jump goes."""
    steps, places = [], {}
    for name, block in blocks.items():
        places[name] = len(steps)
        steps += block
    return b"".join(
        struct.pack("@HBBI", what, *(places[end] - here - 1 if end else 0 for end in (yes, no)), value)
        for here, (what, value, yes, no) in enumerate(steps)
    )
