"""Published models: `sizes` counts their parameters, `loading` loads their checkpoints into our modules.

ELMo's counts need no PyTorch, so only they are imported here.
"""

from nlpcourse.pretrained.elmo import CHARACTER_DIM, CHARACTERS, ELMO, FILTERS, count_elmo

__all__ = ["CHARACTERS", "CHARACTER_DIM", "ELMO", "FILTERS", "count_elmo"]
