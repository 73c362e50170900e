"""The frame around every widget: controls above, a drawing below that follows them."""

from base64 import b64encode
from collections.abc import Callable
from io import BytesIO

import ipywidgets
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
            output = _as_output(self._draw(**values))
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
    previous, following = (
        ipywidgets.Button(description=text, layout={"width": "6em"}) for text in ("Previous", "Next")
    )
    previous.on_click(lambda _: step.set_trait("value", step.value - 1))
    following.on_click(lambda _: step.set_trait("value", step.value + 1))
    hidden = ipywidgets.Checkbox(False, description="hide the result", indent=False, layout={"width": "9em"})
    return [previous, following, play], step, hidden


def _as_output(figure: Figure) -> dict:
    """Return the figure as the notebook format's output, which works with and without a kernel."""
    png = BytesIO()
    figure.savefig(png, format="png")
    data = {"image/png": b64encode(png.getvalue()).decode(), "text/plain": repr(figure)}
    return {"output_type": "display_data", "data": data, "metadata": {}}
