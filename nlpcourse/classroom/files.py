"""Write a file whole or not at all."""

from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Write `text` to a temporary beside `path`, then rename it: nobody ever sees half a file."""
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(path)
