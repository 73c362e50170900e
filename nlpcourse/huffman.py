"""Huffman trees: codes in which frequent words are short, and paths for hierarchical softmax, built in lecture 09."""

import heapq
from collections.abc import Mapping, Sequence

import numpy as np

from nlpcourse.refusals import refuse_unless_whole


class Tree:
    """A binary tree whose leaves are words, built from the two children of each inner node.

    `children[n]` = (left, right) of inner node n, of shape (V−1, 2): a number below V is that word's leaf, and V + m
    is the inner node m. Every inner node comes after the inner nodes below it, so the last is the root.

    `paths[w]` are the inner nodes from the root to word w, `codes[w]` the turns taken there, 0 left and 1 right, and
    `lengths[w]` how many they are. For compiled code the same lies flat: word w owns
    `nodes[offsets[w] : offsets[w + 1]]`, and `turns` likewise.

    >>> tree = huffman([5, 1, 2])
    >>> [code.tolist() for code in tree.codes]
    [[1], [0, 0], [0, 1]]
    >>> [path.tolist() for path in tree.paths]
    [[1], [1, 0], [1, 0]]
    """

    def __init__(self, children: Sequence[tuple[int, int]]):
        self.children = np.array(children)
        self.vocab_size = len(children) + 1
        ways = {2 * self.vocab_size - 2: ([], [])}  # inner nodes and turns on the way to a node; the root's are none
        for node in reversed(range(len(children))):
            path, code = ways.pop(self.vocab_size + node)
            for turn, child in enumerate(children[node]):
                ways[child] = [*path, node], [*code, turn]
        self.paths = [np.array(ways[word][0], dtype=np.int32) for word in range(self.vocab_size)]
        self.codes = [np.array(ways[word][1], dtype=np.int8) for word in range(self.vocab_size)]
        self.lengths = np.array([len(path) for path in self.paths])
        self.offsets = np.concatenate([[0], np.cumsum(self.lengths)])
        self.nodes, self.turns = np.concatenate(self.paths), np.concatenate(self.codes)


def huffman(counts: Sequence[float]) -> Tree:
    """Build the tree whose mean code length is the smallest: merge the two rarest nodes until one is left.

    `counts` has one number ≥ 0 for each of V ≥ 2 words. Among equal counts the older node goes first (words in their
    order, then inner nodes as they were made), and of two that merge the first goes left. Raises ValueError for
    fewer than two counts, and for counts that are no numbers, negative or not finite.

    >>> huffman([4, 1, 1, 1]).lengths.tolist()
    [1, 3, 3, 2]

    Source: Huffman (1952), "A method for the construction of minimum-redundancy codes".
    """
    counts = np.asarray(counts)
    if counts.dtype.kind not in "biuf" or counts.ndim != 1 or len(counts) < 2:
        received = counts.tolist()
        mend = "give list(counts.values())" if isinstance(received, Mapping) else "count the words"
        raise ValueError(f"expected a list of the counts of at least two words, received {repr(received)[:40]}: {mend}")
    wrong = counts[~((counts >= 0) & (counts < np.inf))]
    if len(wrong):
        raise ValueError(f"expected finite counts from 0 up, received {wrong[0]}: leave such words out")
    heap = sorted((count, word) for word, count in enumerate(counts.tolist()))  # whatever is sorted is a heap
    children = []
    while len(heap) > 1:
        (left_count, left), (right_count, right) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (left_count + right_count, len(counts) + len(children)))
        children.append((left, right))
    return Tree(children)


def balanced(vocab_size: int) -> Tree:
    """Build the tree whose depths differ by one at most: Huffman's, if all words are equally frequent.

    Raises ValueError unless `vocab_size` is a whole number from 2 on.

    >>> balanced(5).lengths.tolist()
    [3, 3, 2, 2, 2]
    """
    refuse_unless_whole("vocab_size", vocab_size, 2)
    return huffman([1] * vocab_size)
