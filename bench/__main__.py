"""Print every ratio beside what was promised."""

from bench import reading, start


def main() -> None:
    """Run the measurements one after the other."""
    for measure in (start.measure, reading.measure):
        print(measure())


if __name__ == "__main__":
    main()
