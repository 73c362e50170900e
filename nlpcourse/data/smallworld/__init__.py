"""smallworld: an invented world whose truth is known, told in any amount of prose."""

from nlpcourse.data.smallworld.judge import Judge
from nlpcourse.data.smallworld.telling import Document, Fact
from nlpcourse.data.smallworld.world import World

__all__ = ["Document", "Fact", "Judge", "World"]
