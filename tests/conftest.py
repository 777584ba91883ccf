"""How the tests are run: fixed examples for the properties, golden files on request.

`pytest --hypothesis-profile long` tries other examples each time, and many more.
"""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

BYTECODE = Path(__file__).parents[1] / ".pytest_cache" / "bytecode"

if sys.dont_write_bytecode:
    # Hundreds of processes start here. Where no bytecode may lie beside the source, as in many
    # containers, each would compile all of humex once more, which takes longer than what it tests.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(BYTECODE)
    sys.dont_write_bytecode = False

settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("long", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make golden` writes the expected files again."""
    parser.addoption("--update-golden", action="store_true", help="write expected files again")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with those that mostly wait, so that the others have the processors meanwhile."""
    items.sort(key=lambda item: item.path.parent.name != "watching")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))
