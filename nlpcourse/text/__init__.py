"""Text as tokens, tokens as numbers (lecture 7), and words as smaller pieces (lecture 10)."""

from nlpcourse.text.pieces import apply_bpe, fasttext_hash, learn_bpe, subwords, wordpiece
from nlpcourse.text.vocabulary import UNKNOWN, Vocabulary, refuse_a_text, refuse_tokens, tokenise, tokens_of

__all__ = [
    "UNKNOWN", "Vocabulary", "apply_bpe", "fasttext_hash", "learn_bpe",
    "refuse_a_text", "refuse_tokens", "subwords", "tokenise", "tokens_of", "wordpiece",
]  # fmt: skip
