"""Language models: by counting n-grams, and by a feed-forward network."""

from nlpcourse.language_models.counting import AddK, CountModel, Interpolated, count, ngrams, padded
from nlpcourse.language_models.feed_forward import FeedForward, windows
from nlpcourse.language_models.kneser_ney import KneserNey

__all__ = [
    "AddK", "CountModel", "FeedForward", "Interpolated", "KneserNey", "count", "ngrams", "padded", "windows",
]  # fmt: skip
