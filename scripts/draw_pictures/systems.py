"""How images and models travel: a study's tree, from scanner to reading list, rounds between hospitals."""

from __future__ import annotations

from scripts.draw_pictures.canvas import (
    BLUE,
    DASHED,
    GREEN,
    GREY,
    INK,
    MINT,
    PALE,
    SAND,
    SKY,
    WHITE,
    Canvas,
)


def dicom_tree(asked: bool = False) -> Canvas:
    """Patient, study, series, instance. `asked`: numbers in the place of their names."""
    canvas = Canvas(1070)
    rows = (
        (40, 30, SAND, "Patient", "one person"),
        (140, 190, SKY, "Study", "CT of the chest, 3 May"),
        (240, 350, MINT, "Series 1", "lung, thin slices"),
        (340, 510, PALE, "Instance 1", "one slice, one file"),
        (340, 640, PALE, "Instance 2", "the next slice"),
        (240, 830, MINT, "Series 2", "soft tissue"),
    )
    levels = {40: "1", 140: "2", 240: "3", 340: "4"}
    for parent, children in (((80, 130), (240,)), ((180, 290), (400, 880)), ((280, 450), (560, 690))):
        x, y = parent
        canvas.line([(x, y), (x, children[-1])], thick=6)
        for child in children:
            canvas.line([(x, child), (x + 60, child)], thick=6)
    for x, y, ground, name, words in rows:
        canvas.box(x, y, 270, 100, fill=ground, round_=12)
        canvas.text(x + 135, y + 50, levels[x] if asked else name, size=42, bold=True)
        canvas.text(x + 295, y + 50, words, size=40, at="lm")
    canvas.text(350, 785, "… up to hundreds", size=38, at="lm", ink=GREY)
    canvas.text(
        540,
        1010,
        "What are the four levels called?" if asked else "Each level has an identifier (UID) of its own.",
        size=40,
    )
    return canvas


def federated(asked: bool = False) -> Canvas:
    """The model travels, the images stay. `asked`: what comes back is left open."""
    canvas = Canvas(1060)
    canvas.box(280, 60, 520, 170, fill=SAND, round_=20)
    canvas.text(540, 145, "server" if asked else "server:\naverages the models", size=42, bold=True)
    for x, name in ((180, "A"), (540, "B"), (900, "C")):
        canvas.box(x - 155, 590, 310, 230, fill=SKY, round_=20)
        canvas.text(x, 630, f"hospital {name}", size=42, bold=True)
        canvas.box(x - 125, 670, 250, 130, fill=WHITE, ink=INK, thick=4, round_=10)
        canvas.text(x, 735, "images" if asked else "images\nstay here", size=38)
        start = 540 + (x - 540) * 0.42
        canvas.arrow((start - 34, 240), (x - 34, 578), ink=BLUE, thick=8)
        canvas.arrow((x + 34, 578), (start + 34, 240), ink=GREEN, thick=8, dash=DASHED)
    canvas.text(28, 330, "1. the model\ngoes out", at="lm", ink=BLUE, bold=True)
    canvas.text(
        1052, 330, "3. ?" if asked else "3. only its\nchanges\ncome back", at="rm", ink=GREEN, bold=True
    )
    canvas.text(540, 880, "2. each trains it on its own images", bold=True)
    if not asked:
        canvas.text(540, 970, "4. the average is the next model: one round of many", size=40)
    return canvas


def workflow() -> Canvas:
    """From scanner to archive, model and reading list, with the radiologist at the end."""
    canvas = Canvas(1080)
    steps = (
        (40, SKY, "Scanner", "makes the images"),
        (230, SKY, "PACS", "the archive keeps them (DICOM)"),
        (420, SAND, "AI model", "reads them within minutes"),
        (610, SAND, "Reading list", "suspected bleeds move up"),
        (800, MINT, "Radiologist", "reads and decides"),
    )
    for y, ground, name, words in steps:
        canvas.box(40, y, 330, 120, fill=ground, round_=16)
        canvas.text(205, y + 60, name, size=44, bold=True)
        canvas.text(400, y + 60, words, size=40, at="lm")
        if y < 800:
            canvas.arrow((205, y + 124), (205, y + 186), thick=8)
    canvas.text(
        540, 1000, "If the model fails, the list keeps its old order,\nand nobody goes unread.", size=40
    )
    return canvas
