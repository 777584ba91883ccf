"""Print every figure beside what was promised; words are handed to the table of speed."""

import sys

from bench import check_in, drift, figures, merge, pdf, prompts, race, roster, soak, speed, watch


def main(words: list[str]) -> None:
    """Run the measurements one after the other."""
    speed.main(words)
    for of in (check_in, merge, watch, soak, roster, figures, pdf, drift, prompts, race):
        print(of.measure())


if __name__ == "__main__":
    main(sys.argv[1:])
