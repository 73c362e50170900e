"""Texts sorted into classes by their sentiment, built in lecture 7.

A text is a list of tokens, or of their numbers in a `Vocabulary`; a batch of targets `Y` is one-hot, (B, K). Every
model gives logits (B, K), which `nlpcourse.neurons.softmax` turns into probabilities.
"""

from nlpcourse.sentiment.bags import NaiveBayes, bag_of_words
from nlpcourse.sentiment.lexicon import FEATURES, NEGATIVE, POSITIVE, lexicon_features
from nlpcourse.sentiment.pooled import PooledClassifier, pad
from nlpcourse.sentiment.training import train
