"""Which pictures there are, what draws each, and whether the file in the course is still what would be drawn."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PIL import Image

from scripts.draw_pictures import cover, curves, measures, memory, networks, scans, systems
from scripts.draw_pictures.canvas import Canvas

COURSES = Path(__file__).parents[2] / "content" / "courses"
IMAGING, MEMORY = "ai-imaging", "how-memory-works"
COVERS: dict[str, Callable[[], bytes]] = {
    f"{IMAGING}/cover.jpg": cover.imaging,
    f"{MEMORY}/cover.jpg": cover.memory,
}
SHEETS: dict[str, dict[str, Callable[[], Canvas]]] = {
    IMAGING: {
        "calibration.png": curves.calibration,
        "confusion-matrix.png": measures.confusion_matrix,
        "convolution.png": networks.convolution,
        "dicom-tree.png": systems.dicom_tree,
        "federated.png": systems.federated,
        "hounsfield.png": scans.hounsfield,
        "k-space.png": scans.k_space,
        "overlap.png": measures.overlap,
        "patches.png": networks.patches,
        "pooling.png": networks.pooling,
        "precision-recall.png": curves.precision_recall,
        "prevalence.png": curves.prevalence,
        "roc.png": curves.roc,
        "saliency.png": scans.saliency,
        "split-by-patient.png": measures.split_by_patient,
        "transfer.png": networks.transfer,
        "u-net.png": networks.u_net,
        "windows.png": scans.windows,
        "workflow.png": systems.workflow,
        # What a card or a question shows: the same with its answer left open.
        "calibration-asked.png": partial(curves.calibration, asked=True),
        "confusion-asked.png": measures.confusion_asked,
        "dicom-tree-asked.png": partial(systems.dicom_tree, asked=True),
        "federated-asked.png": partial(systems.federated, asked=True),
        "k-space-asked.png": partial(scans.k_space, asked=True),
        "overlap-asked.png": measures.overlap_asked,
        "pooling-asked.png": partial(networks.pooling, asked=True),
        "roc-asked.png": partial(curves.roc, asked=True),
        "split-asked.png": partial(measures.split_by_patient, asked=True),
        "u-net-asked.png": partial(networks.u_net, asked=True),
        "window-asked.png": scans.window_asked,
    },
    MEMORY: {
        "forgetting.png": memory.forgetting,
        "testing.png": memory.testing,
    },
}
FILES = (*(f"{course}/pictures/{name}" for course, sheets in SHEETS.items() for name in sheets), *COVERS)
"""The files by their places among the courses."""


def file_of(name: str) -> Path:
    """Return where one of FILES stands."""
    return COURSES / name


def drawn(name: str) -> bytes:
    """Return one of FILES as it is drawn now, the same bytes each time."""
    if name in COVERS:
        return COVERS[name]()
    course, _, picture = name.split("/")
    return SHEETS[course][picture]().png()


def is_stale(name: str) -> bool:
    """Whether the course's file shows something else, or is not there.

    Pixels are compared, not bytes: the same picture is packed in other ways by other versions of a library.
    """
    file = file_of(name)
    return not file.exists() or _pixels(file.read_bytes()) != _pixels(drawn(name))


def _pixels(data: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return image.size, image.tobytes()
