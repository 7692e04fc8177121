"""The command line: one small module per command. Operators, legal-aid desks and tests use it; the screen does not."""

import typer

from kiosk.cli import bench, doctor, fill, forms, law, run, search, tour, visit

app = typer.Typer(
    name="kiosk",
    help="法律自助服务终端 — a self-service terminal that turns plain questions into court filings.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
app.command("run", help="Open the kiosk on this screen.")(run.run)
app.command("fill", help="Answers file in, packet out; no screen.")(fill.fill)
app.command(
    "tour", help="Play a whole journey offscreen with a worked example; a picture of every screen, and the packet."
)(tour.tour)
app.command("search", help="What people say in, the filings and services that help out.")(search.search)
app.command("doctor", help="What works, what is missing, how to mend it.")(doctor.doctor)
app.command("bench", help="Measure every figure, beside its peers.")(bench.bench)
app.command("visit", help="One resident's visit; started by the supervisor.", hidden=True)(visit.visit)
app.add_typer(forms.app, name="forms", help="The filings on this kiosk.")
app.add_typer(law.app, name="law", help="Fees, amounts in words, numbers, deadlines.")


def main() -> None:
    """Run the command line."""
    app()
