"""Where lints put what they find: warnings at the place of a thing of the course."""

from __future__ import annotations

from content.problems import Place, Problems


class Told:
    """Adds warnings where a thing of the course stands, named by kind and id: `told("card", "voxel", …)`."""

    def __init__(self, places: dict[tuple[str, str], Place]) -> None:
        self.places = places
        self.problems = Problems()

    def __call__(self, kind: str, id_: str, code: str, message: str, hint: str = "") -> None:
        self.problems.warn(self.places[kind, id_], code, message, hint)

    def line(self, kind: str, id_: str) -> str:
        """Return where a thing stands, for a hint."""
        place = self.places[kind, id_]
        return f"{place.file}:{place.line}"
