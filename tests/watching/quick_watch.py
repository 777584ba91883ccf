"""`humex watch` as it is, with less patience: nobody writes by hand here."""

from functools import partial

from humexjournal.app import attention, belief
from humexjournal.app.pace import Pace
from humexjournal.cli import watch
from humexjournal.cli.main import main

watch.Pace = partial(Pace, quiet=0.05, longest=0.5, look=0.5, weak=0.5, held=0.1)
attention.TICK = 0.1
belief.PATIENCE = 0.5

if __name__ == "__main__":
    main()
