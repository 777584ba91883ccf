"""The way through the questions with answers that were given beforehand."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.app.starting.checks import first_day
from humexjournal.app.starting.order import next_question, take
from humexjournal.app.starting.question import Question
from humexjournal.app.starting.so_far import SoFar

UNASKED = {"from", "pack"}
"""What may be given, and is asked of nobody."""


class WrongAnswerError(Exception):
    """An answer that was given beforehand, and does not fit."""


class Given(Struct):
    """Answers by their keys, and which of them were asked for."""

    answers: Mapping[str, str]
    asked: set[str] = field(default_factory=set)

    def prepared(self, so_far: SoFar) -> SoFar:
        """The beginning with what nobody asks: the first day, a pack, behaviours out of packs."""
        if wrong := first_day(self.answers.get("from", "")):
            raise WrongAnswerError(f"from: {wrong}")
        here = {key: self.answers[key] for key in UNASKED & self.answers.keys()}
        if here.get("pack") and here["pack"] not in so_far.setting.packs:
            raise WrongAnswerError(f"pack: There are {', '.join(so_far.setting.packs)}.")
        out_of_packs = {key: text for key, text in self.answers.items() if key.endswith(".pack")}
        so_far = replace(so_far, answers={**so_far.answers, **here, **out_of_packs})
        self.asked |= here.keys() | out_of_packs.keys()
        for key in out_of_packs:
            self._fill_in(key, so_far)
        return so_far

    def _fill_in(self, key: str, so_far: SoFar) -> None:
        """The words of a behaviour that only its pack was said of."""
        number = key.split(".")[1]
        ready = so_far.ready(int(number)) if number.isdigit() else None
        if ready is None:
            raise WrongAnswerError(f"{key}: Write it as stress/walk; `humex kbi packs` has them.")
        self.answers = {f"behaviours.{number}.behaviour": ready.behaviour, **self.answers}

    def go(self, so_far: SoFar) -> tuple[SoFar, Question | None]:
        """As far as these answers lead, and the question at which they end."""
        while (question := next_question(so_far)) and question.key in self.answers:
            so_far = self._take(so_far, question, self.answers[question.key])
        return so_far, question

    def through(self, so_far: SoFar) -> SoFar:
        """To the end, with the usual answer wherever none was given."""
        so_far, question = self.go(so_far)
        while question:
            if question.usual is None:
                why = " ".join(" ".join((*question.before, question.explains)).split())
                raise WrongAnswerError(f"{question.key} needs an answer. {why}")
            so_far, question = self.go(self._take(so_far, question, question.usual))
        return so_far

    def left(self) -> list[str]:
        """The keys for which there was no question."""
        return sorted(self.answers.keys() - self.asked)

    def _take(self, so_far: SoFar, question: Question, text: str) -> SoFar:
        if question.key in self.asked and question.key in self.answers:
            raise WrongAnswerError(f"{question.key} cannot be answered like this twice.")
        self.asked.add(question.key)
        taken = take(so_far, question, text.strip())
        if isinstance(taken, str):
            raise WrongAnswerError(f"{question.key}: {taken}")
        return taken.so_far
