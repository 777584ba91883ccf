"""Print every figure beside what was promised."""

from bench import drift, figures, merge, pdf, prompts, race, reading, roster, soak, start, watch


def main() -> None:
    """Run the measurements one after the other."""
    for of in (start, merge, reading, watch, soak, roster, figures, pdf, drift, prompts, race):
        print(of.measure())


if __name__ == "__main__":
    main()
