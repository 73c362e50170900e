"""Colour Python code in HTML by one regular expression, for thousands of pages a minute.

A page shows half a dozen short cells. For these a real lexer takes more time than grading them did.
"""

import keyword
import re
from html import escape

from markupsafe import Markup

# Every branch either matches or fails at once, so that no text of a student's takes long.
_TOKEN = re.compile(
    r"(?P<comment>\#[^\n]*)"
    r"|(?P<string>\"{3}[\s\S]*?(?:\"{3}|\Z)|'{3}[\s\S]*?(?:'{3}|\Z)"
    r"|\"(?:\\[\s\S]|[^\"\\\n])*\"?|'(?:\\[\s\S]|[^'\\\n])*'?)"
    rf"|\b(?P<keyword>{'|'.join(keyword.kwlist)})\b"
    r"|\b(?P<literal>0[xX]\w+|\d(?:[eE][+-]\d|[\w.])*)"
)


def highlight(source: str) -> Markup:
    """Return code as an HTML block, escaped, with its comments, strings, keywords and numbers marked.

    >>> highlight("x < 1  # <b>")
    Markup('<pre>x &lt; <span class="literal">1</span>  <span class="comment"># &lt;b&gt;</span></pre>')
    """
    text = _TOKEN.sub(_marked, escape(source.strip("\n"), quote=False))  # quotes are needed to see the strings
    return Markup(f"<pre>{text}</pre>")


def _marked(match: re.Match) -> str:
    return f'<span class="{match.lastgroup}">{match[0]}</span>'
