"""Print every figure beside what was promised."""

from bench import drift, figures, race, reading, start


def main() -> None:
    """Run the measurements one after the other."""
    for measure in (start.measure, reading.measure, figures.measure, drift.measure, race.measure):
        print(measure())


if __name__ == "__main__":
    main()
