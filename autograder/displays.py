"""What may be shown of a cell: the limits that `render` and its jailed half `rendering` have in common."""

import struct
from typing import Any

LONGEST_TEXT = 10_000  # characters of one output
LARGEST_IMAGE = 1 << 20  # bytes
LARGEST_SIDE = 5000  # pixels
MOST_DISPLAYS = 20  # of one cell, besides what it printed
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def is_image(content: Any) -> bool:
    """Tell whether this is a PNG image, by its first bytes, of a bearable size.

    >>> is_image(b"<script>"), is_image("text")
    (False, False)
    """
    if type(content) is not bytes or not content.startswith(_PNG) or not len(_PNG) + 8 <= len(content) <= LARGEST_IMAGE:
        return False
    return all(0 < side <= LARGEST_SIDE for side in struct.unpack_from(">II", content, len(_PNG)))
