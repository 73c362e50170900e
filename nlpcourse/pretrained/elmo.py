"""ELMo: its published sizes, and how many parameters they amount to."""

from nlpcourse.refusals import refuse_unless_whole

FILTERS = ((1, 32), (2, 32), (3, 64), (4, 128), (5, 256), (6, 512), (7, 1024))  # width in characters, how many
CHARACTERS, CHARACTER_DIM = 262, 16  # 256 bytes, 5 marks and padding; the size of a character's vector
ELMO = {"small": (1024, 128, 1), "medium": (2048, 256, 1), "original": (4096, 512, 2)}  # cell, projection, highways


def count_elmo(cell: int, projection: int, highways: int) -> dict[str, int]:
    """Count the parameters of ELMo's language model by parts, without its output layer, as it was released.

    The files hold 261 characters; padding, a row of zeros, is added to them on loading, and counted here. Each of the
    two LSTM layers in each of two directions has 4 gates of `cell` units, which see an input and a state of
    `projection` numbers, and a matrix that projects the cell's output to that many. Raises ValueError for sizes that
    are not whole numbers from 1 on (`highways`: from 0 on).

    >>> sum(count_elmo(*ELMO["small"]).values())
    13593312

    Source: Peters et al. (2018), Deep contextualized word representations; Kim et al. (2016), Character-aware neural
    language models, for the convolution and the highways.
    """
    for name, number, least in (("cell", cell, 1), ("projection", projection, 1), ("highways", highways, 0)):
        refuse_unless_whole(name, number, least)
    features = sum(filters for _, filters in FILTERS)
    return {
        "characters": CHARACTERS * CHARACTER_DIM,
        "filters": sum(filters * (width * CHARACTER_DIM + 1) for width, filters in FILTERS),
        "highways": highways * (features + 1) * 2 * features,  # what is new, and how much of it to take
        "projection": (features + 1) * projection,
        "LSTMs": 2 * 2 * (4 * cell * (projection + projection + 1) + cell * projection),
    }
