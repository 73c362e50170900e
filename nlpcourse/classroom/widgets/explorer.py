"""The frame around every widget: controls above, a drawing below that follows them."""

from collections.abc import Callable

import ipywidgets
from IPython.display import display
from matplotlib.figure import Figure


class Explorer(ipywidgets.VBox):
    """Controls and the drawing that follows them.

    `draw` takes one keyword argument per control and returns a figure; it is called once at the
    start and again whenever a control changes. If it raises, the message is shown in its place.
    """

    def __init__(self, draw: Callable[..., Figure], **controls: ipywidgets.Widget):
        self._draw, self._controls = draw, controls
        self._output = ipywidgets.Output()
        super().__init__([ipywidgets.HBox(list(controls.values())), self._output])
        for control in controls.values():
            control.observe(self._redraw, names="value")
        self._redraw()

    def _redraw(self, _change: dict | None = None) -> None:
        values = {name: control.value for name, control in self._controls.items()}
        self._output.clear_output(wait=True)
        with self._output:
            display(self._draw(**values))

    def __repr__(self) -> str:
        # what GitHub and other readers without a kernel show in the widget's place
        return "[Interactive: run this cell in JupyterLab to use its controls.]"
