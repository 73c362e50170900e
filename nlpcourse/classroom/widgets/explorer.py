"""The frame around every widget: controls above, a drawing below that follows them."""

from collections.abc import Callable

import ipywidgets
from IPython.core.pylabtools import print_figure
from matplotlib.figure import Figure


class Explorer(ipywidgets.VBox):
    """Controls and the drawing that follows them.

    `draw` takes one keyword argument per control and returns a figure; it is called once at the
    start and again whenever a control changes. If it raises, the message is shown in its place.
    `buttons` stand before the controls; they act by setting a control's value.
    """

    def __init__(self, draw: Callable[..., Figure], *buttons: ipywidgets.Widget, **controls: ipywidgets.Widget):
        self._draw, self._controls = draw, controls
        self._output = ipywidgets.Output()
        row = ipywidgets.HBox([*buttons, *controls.values()], layout={"flex_flow": "row wrap"})
        super().__init__([row, self._output])
        for control in controls.values():
            control.observe(self._redraw, names="value")
        self._redraw()

    def _redraw(self, _change: dict | None = None) -> None:
        values = {name: control.value for name, control in self._controls.items()}
        try:
            figure = self._draw(**values)
            data = {"image/png": print_figure(figure, bbox_inches=None, base64=True), "text/plain": repr(figure)}
            output = {"output_type": "display_data", "data": data, "metadata": {}}  # shown with and without a kernel
        except Exception as error:  # whatever went wrong must be seen where the drawing should be
            output = {"output_type": "stream", "name": "stderr", "text": f"{type(error).__name__}: {error}\n"}
        self._output.outputs = (output,)

    def __repr__(self) -> str:
        # what GitHub and other readers without a kernel show in the widget's place
        return "[Interactive: run this cell in JupyterLab to use its controls.]"


def step_controls(last: int) -> tuple[list[ipywidgets.Widget], ipywidgets.IntSlider, ipywidgets.Checkbox]:
    """Return Previous, Next and a Play, the slider over steps 1 to `last` that they move, and a box to hide results."""
    step = ipywidgets.IntSlider(1, min=1, max=last, description="step")
    play = ipywidgets.Play(value=1, min=1, max=last, interval=1500)
    for name in ("value", "max"):
        ipywidgets.link((play, name), (step, name))
    back, ahead = (ipywidgets.Button(description=text, layout={"width": "6em"}) for text in ("Previous", "Next"))
    back.on_click(lambda _: step.set_trait("value", step.value - 1))
    ahead.on_click(lambda _: step.set_trait("value", step.value + 1))
    hidden = ipywidgets.Checkbox(False, description="hide the result", indent=False, layout={"width": "9em"})
    return [back, ahead, play], step, hidden
