"""The system calls that a jailed child may not make: the kernel refuses them from then on, for good.

A list of what is refused, not of what is allowed: PyTorch's needs change with each version. The child
has no capabilities anyway; this takes away what any account may do and no exercise needs: new
processes and programs, sockets, user namespaces, and memory that no limit of a process counts.
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
}
_CLONE, _CLONE3 = (56, 220), (435, 435)
_MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # as the kernel names them to a filter
_OTHER_TABLE = 0x40000000  # x86-64: numbers from here on are those of the x32 table
_NEW_THREAD = 0x10000  # of clone's flags
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # offsets of what a filter sees
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x50000, 0x80000000
_SET_SECCOMP, _FILTER = 22, 2  # of prctl(2)


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
    column = list(_MACHINES).index(machine)
    numbers = [pair[column] for pair in _REFUSED.values() if pair[column] is not None]
    tests = [(_IF_EQUAL, _CLONE3[column], "unknown"), (_IF_AT_LEAST, _OTHER_TABLE, "refuse")]
    tests += [(_IF_EQUAL, number, "refuse") for number in numbers]
    # Behind the tests: clone is allowed for a thread only; then the four ends, in this order.
    ends = {"allow": _ALLOW, "refuse": _REFUSE | errno.EPERM, "unknown": _REFUSE | errno.ENOSYS, "kill": _KILL}
    count = len(tests)
    place = {name: 3 + count + 3 + step for step, name in enumerate(ends)}
    lines = [(_LOAD, 0, 0, _MACHINE), (_IF_EQUAL, 0, place["kill"] - 2, _MACHINES[machine]), (_LOAD, 0, 0, _NUMBER)]
    for test, value, end in tests:
        lines.append((test, place[end] - len(lines) - 1, 0, value))
    lines.append((_IF_EQUAL, 0, place["allow"] - len(lines) - 1, _CLONE[column]))
    lines.append((_LOAD, 0, 0, _FIRST_ARGUMENT))
    lines.append((_IF_BITS, place["allow"] - len(lines) - 1, place["refuse"] - len(lines) - 1, _NEW_THREAD))
    lines += [(_RETURN, 0, 0, value) for value in ends.values()]
    return b"".join(struct.pack("@HBBI", *line) for line in lines)
