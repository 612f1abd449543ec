"""Curves that judge a test: ROC, precision and recall, calibration, predictive value by prevalence."""

from __future__ import annotations

from scripts.draw_pictures.canvas import BLUE, DASHED, DOTTED, GREY, INK, ORANGE, PALE, SKY, WHITE, Canvas
from scripts.draw_pictures.plot import Axes


def roc(asked: bool = False) -> Canvas:
    """Two models above the diagonal of guessing, with the area under the better one. `asked`: nothing is explained."""
    canvas = Canvas(1000)
    axes = Axes(canvas, 130, 850, 860, 740)
    good = axes.curve(lambda x: 1 - (1 - x**0.62) ** 3.4, 0, 1)
    if not asked:
        canvas.shape([*good, axes.at(1, 0), axes.at(0, 0)], fill=SKY)
    axes.draw(("False positive rate (1 – specificity)", "Sensitivity"))
    canvas.line(good, ink=BLUE, thick=9)
    canvas.line(axes.curve(lambda x: 1 - (1 - x**0.8) ** 2, 0, 1), ink=ORANGE, thick=8, dash=DOTTED)
    canvas.line([axes.at(0, 0), axes.at(1, 1)], ink=GREY, thick=6, dash=DASHED)
    for at, ink, letter in (
        ((0.19, 0.778), BLUE, "A"),
        ((0.315, 0.635), ORANGE, "B"),
        ((0.42, 0.42), GREY, "C"),
    ):
        canvas.disc(*axes.at(*at), 34, fill=WHITE, ink=ink, thick=6)
        canvas.text(*axes.at(*at), letter, ink=ink, size=44, bold=True)
    if asked:
        return canvas
    for height, ink, words in (
        (0.30, BLUE, "A  good model, AUC 0.88"),
        (0.22, ORANGE, "B  weak model, AUC 0.73"),
        (0.14, INK, "C  guessing, AUC 0.5"),
    ):
        canvas.text(*axes.at(0.455, height), words, size=38, at="lm", ink=ink, bold=True)
    canvas.text(*axes.at(0.455, 0.05), "AUC: area under a curve", size=38, at="lm")
    return canvas


def precision_recall() -> Canvas:
    """Precision falls as recall grows; guessing stays at the share of the ill."""
    canvas = Canvas(1000)
    axes = Axes(canvas, 130, 850, 860, 740)
    axes.draw(("Recall: share of the sick that is found", "Precision: share of alarms that is right"))
    canvas.line(axes.curve(lambda x: 0.97 - 0.55 * x**4.5 - 0.12 * x - 0.2 * x**12, 0, 1), ink=BLUE, thick=9)
    canvas.line(axes.curve(lambda x: 0.72 - 0.62 * x**0.9 + 0.02 * x, 0, 1), ink=ORANGE, thick=8, dash=DOTTED)
    canvas.line([axes.at(0, 0.1), axes.at(1, 0.1)], ink=GREY, thick=6, dash=DASHED)
    canvas.text(*axes.at(0.33, 0.80), "good model", at="lm", ink=BLUE, bold=True, halo=WHITE)
    canvas.text(*axes.at(0.31, 0.60), "weak model", at="lm", ink=ORANGE, bold=True, halo=WHITE)
    canvas.text(*axes.at(0.03, 0.165), "guessing: 10 of 100 are sick", at="lm", halo=WHITE)
    return canvas


def calibration(asked: bool = False) -> Canvas:
    """What a model promises against what happens: below the diagonal it promises too much. `asked`: unexplained."""
    canvas = Canvas(1000)
    axes = Axes(canvas, 130, 850, 860, 740)
    axes.draw(("Predicted probability", "Share that really has the disease"))
    canvas.line([axes.at(0, 0), axes.at(1, 1)], ink=GREY, thick=6, dash=DASHED)
    bins = [(0.05, 0.04), (0.2, 0.11), (0.35, 0.19), (0.5, 0.29), (0.65, 0.40), (0.8, 0.53), (0.95, 0.70)]
    points = [axes.at(*one) for one in bins]
    canvas.line(points, ink=ORANGE, thick=8)
    for x, y in points:
        canvas.disc(x, y, 14, fill=ORANGE)
    if asked:
        return canvas
    canvas.text(*axes.at(0.03, 0.86), "well calibrated:\nsays 80 %, 80 of 100 are sick", at="lm", halo=WHITE)
    canvas.arrow(axes.at(0.665, 0.818), axes.at(0.775, 0.80), ink=GREY, thick=5)
    canvas.text(
        *axes.at(0.985, 0.17),
        "overconfident:\nsays 80 %, 53 of 100 are sick",
        at="rm",
        ink=ORANGE,
        bold=True,
        halo=WHITE,
    )
    canvas.arrow(axes.at(0.80, 0.26), axes.at(0.80, 0.50), ink=ORANGE, thick=5)
    return canvas


def prevalence() -> Canvas:
    """The same test among 100 people twice: where few are ill, half of its alarms are false."""
    canvas = Canvas(1120)
    canvas.text(540, 50, "One tool, right in 90 of 100 sick and 90 of 100 healthy", size=36, bold=True)
    for x, ill in ((40, 50), (580, 10)):
        found, false = ill * 9 // 10, (100 - ill) // 10
        canvas.text(x + 230, 120, f"{ill} of 100 people are sick", size=40)
        for person in range(100):
            _person(canvas, x + 23 + person % 10 * 46, 190 + person // 10 * 46, person, ill, found, false)
        canvas.text(x + 230, 690, f"{found + false} alarms, {found} right:", size=40)
        canvas.text(x + 230, 745, f"predictive value {100 * found // (found + false)} %", size=42, bold=True)
    for y, person, words in (
        (850, 0, "sick, flagged (right)"),
        (905, 99, "healthy, flagged (wrong)"),
        (960, 45, "sick, missed"),
        (1015, 50, "healthy, cleared"),
    ):
        _person(canvas, 290, y, person, 50, 45, 5)
        canvas.text(340, y, words, size=40, at="lm")
    canvas.line([(540, 100), (540, 780)], ink=PALE)
    return canvas


def _person(canvas: Canvas, x: float, y: float, person: int, ill: int, found: int, false: int) -> None:
    """Draw one of 100: the sick are squares, the healthy circles; who gets an alarm is filled."""
    if person < ill:
        canvas.box(x - 16, y - 16, 32, 32, fill=BLUE if person < found else WHITE, ink=BLUE, thick=5)
    elif person >= 100 - false:
        canvas.disc(x, y, 17, fill=ORANGE, ink=ORANGE, thick=5)
    else:
        canvas.disc(x, y, 15, fill=WHITE, ink=GREY, thick=3)
