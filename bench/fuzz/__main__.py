"""Fuzz one target with atheris: `python -m bench.fuzz split 60`.

atheris is not a dependency of the project; it needs an environment of its own:

    python3 -m venv .fuzz && .fuzz/bin/pip install atheris .
    .fuzz/bin/python -m bench.fuzz split 60

Without a target all of them run one after the other. A finding is written to `bench/fuzz/found/`:
mend it with a test of its own, and put its bytes into the seeds of its target.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

FOUND = Path(__file__).parent / "found"
LIMITS = ("-timeout=5", "-rss_limit_mb=1024", "-max_len=20000", "-print_final_stats=1")


def main() -> None:
    """Run the target that is named, or each in a process of its own."""
    name, seconds = [*sys.argv[1:], "all", "60"][:2] if len(sys.argv) < 3 else sys.argv[1:3]
    if name == "all":
        sys.exit(max(_run_all(seconds)))
    fuzz(name, seconds)


def fuzz(name: str, seconds: str) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris  # noqa: PLC0415 — only this command needs it

    with atheris.instrument_imports(include=["humexjournal"]):
        from bench.fuzz.targets import TARGETS, seeds  # noqa: PLC0415

    FOUND.mkdir(exist_ok=True)
    corpus = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
    for number, seed in enumerate(seeds(name)):
        (corpus / str(number)).write_bytes(seed)
    limits = [*LIMITS, f"-max_total_time={seconds}", f"-artifact_prefix={FOUND}/{name}-"]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], TARGETS[name])
    atheris.Fuzz()


def _run_all(seconds: str) -> list[int]:
    from bench.fuzz.targets import TARGETS  # noqa: PLC0415

    command = [sys.executable, "-m", "bench.fuzz"]
    return [subprocess.run([*command, name, seconds], check=False).returncode for name in TARGETS]


if __name__ == "__main__":
    main()
