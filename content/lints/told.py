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

    def within(self, section: str, before: str, code: str, message: str, hint: str = "") -> None:
        """Add a warning on what comes after `before` in the text of a section; at the section where that is in YAML."""
        place = self.places.get(("text", section))
        if place is None:
            self("section", section, code, message, hint)
        else:
            self.problems.warn(place._replace(line=place.line + before.count("\n")), code, message, hint)

    def line(self, kind: str, id_: str) -> str:
        """Return where a thing stands, for a hint."""
        place = self.places[kind, id_]
        return f"{place.file}:{place.line}"
