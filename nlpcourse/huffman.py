"""Huffman trees: codes in which frequent words are short, and paths for hierarchical softmax, built in lecture 09."""

import heapq
from collections.abc import Sequence
from functools import cached_property

import numpy as np


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
        parent = np.full(2 * self.vocab_size - 1, -1)  # of each leaf, then of each inner node; the root has none
        parent[self.children] = np.arange(self.vocab_size, len(parent))[:, None]
        side = np.zeros(len(parent), dtype=np.int8)
        side[self.children[:, 1]] = 1
        depth = np.zeros(len(parent), dtype=np.int64)
        for node in range(len(parent) - 2, -1, -1):
            depth[node] = depth[parent[node]] + 1
        self.lengths = depth[: self.vocab_size]
        self.offsets = np.concatenate([[0], np.cumsum(self.lengths)])
        self.nodes = np.empty(self.offsets[-1], dtype=np.int32)
        self.turns = np.empty(self.offsets[-1], dtype=np.int8)
        # all words climb to the root together; each fills its own stretch from the back
        place, here = self.offsets[1:] - 1, np.arange(self.vocab_size)
        while len(here):
            self.nodes[place], self.turns[place] = parent[here] - self.vocab_size, side[here]
            below_root = parent[here] < len(parent) - 1
            place, here = place[below_root] - 1, parent[here][below_root]

    @cached_property
    def paths(self) -> list[np.ndarray]:
        """The inner nodes from the root to each word."""
        return np.split(self.nodes, self.offsets[1:-1])

    @cached_property
    def codes(self) -> list[np.ndarray]:
        """The turns to each word, 0 for left and 1 for right."""
        return np.split(self.turns, self.offsets[1:-1])


def huffman(counts: Sequence[float]) -> Tree:
    """Build the tree whose mean code length is the smallest: merge the two rarest nodes until one is left.

    `counts` has one number ≥ 0 for each of V ≥ 2 words. Among equal counts the older node goes first (words in their
    order, then inner nodes as they were made), and of two that merge the first goes left. Raises ValueError for
    fewer than two counts, and for counts that are negative or not finite.

    >>> huffman([4, 1, 1, 1]).lengths.tolist()
    [1, 3, 3, 2]

    Source: Huffman (1952), "A method for the construction of minimum-redundancy codes".
    """
    counts = np.asarray(counts)
    if counts.ndim != 1 or len(counts) < 2:
        raise ValueError(f"expected counts of at least two words, received shape {counts.shape}; pass a list of them")
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

    >>> balanced(5).lengths.tolist()
    [3, 3, 2, 2, 2]
    """
    return huffman(np.ones(vocab_size, dtype=int))
