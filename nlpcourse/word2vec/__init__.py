"""Word vectors from the words around them, built in lectures 08 to 10."""

from nlpcourse.word2vec.losses import negative_step, path_step, softmax_step
from nlpcourse.word2vec.training import Config, train
from nlpcourse.word2vec.vectors import WordVectors

__all__ = ["Config", "WordVectors", "negative_step", "path_step", "softmax_step", "train"]
