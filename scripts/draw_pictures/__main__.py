"""`python -m scripts.draw_pictures`: draws the pictures of the bundled courses; --check names stale ones."""

from __future__ import annotations

import argparse
import sys

from scripts.draw_pictures.pictures import FILES, drawn, file_of, is_stale


def main() -> int:
    """Draw every picture, or say which are not as they would be drawn."""
    parser = argparse.ArgumentParser(prog="python -m scripts.draw_pictures", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a picture is stale")
    check = parser.parse_args().check
    stale = [name for name in FILES if is_stale(name)]
    for name in stale:
        print(f"{file_of(name)}: {'stale' if check else 'drawn'}")
        if not check:
            file_of(name).parent.mkdir(exist_ok=True)
            file_of(name).write_bytes(drawn(name))
    if not stale:
        print(f"{len(FILES)} pictures are as they would be drawn")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main())
