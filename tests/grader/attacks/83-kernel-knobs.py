# Tries: write to the kernel's settings and devices
# Must: double wrong
# %% double
import glob
import os

KNOBS = ("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/sys/kernel/modprobe", "/proc/sys/vm/overcommit_memory")


def double(x):
    devices = glob.glob("/dev/sd*") + glob.glob("/dev/vd*") + glob.glob("/dev/nvme*") + ["/dev/mem", "/dev/kmsg"]
    for path in (*KNOBS, *devices, *glob.glob("/sys/fs/cgroup/*"), *glob.glob("/sys/kernel/*")):
        try:
            os.close(os.open(path, os.O_WRONLY))
            return 2 * x
        except OSError:
            pass
    return None
