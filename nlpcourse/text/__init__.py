"""Text as tokens, tokens as numbers (lecture 7), and words as smaller pieces (lectures 10 and 14)."""

from nlpcourse.text.pieces import apply_bpe, fasttext_hash, learn_bpe, subwords, wordpiece
from nlpcourse.text.vocabulary import UNKNOWN, Vocabulary, refuse_a_text, refuse_tokens, tokenise, tokens_of
from nlpcourse.text.wordpieces import basic_tokens, learn_wordpiece

__all__ = [
    "UNKNOWN", "Vocabulary", "apply_bpe", "basic_tokens", "fasttext_hash", "learn_bpe", "learn_wordpiece",
    "refuse_a_text", "refuse_tokens", "subwords", "tokenise", "tokens_of", "wordpiece",
]  # fmt: skip
