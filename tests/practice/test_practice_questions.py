"""The questions of a practice: the program's own figures, and the same elsewhere."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import asdict, replace
from strategies import ID, situations

ibis = pytest.importorskip("ibis", reason="the extra “practice” is not installed")
pa = pytest.importorskip("pyarrow")

from ibis.config import Config

from humexjournal.adherence.life import life
from humexjournal.core.calendar import Period
from humexjournal.practice import questions
from humexjournal.practice.answers import connected, rows, table
from humexjournal.practice.asked import QUESTIONS, Span, answer, within
from humexjournal.practice.parquet import DAYS, PROMPTS
from humexjournal.practice.partitions import write_vault
from humexjournal.practice.prompt_rows import PracticePrompt
from humexjournal.practice.rows import practice_days
from humexjournal.reviews.figures import figures_review, row_of
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Vault

EXAMPLE = Path(__file__).parents[2] / "example-vault"
AS_OF = date(2026, 6, 28)
COUNTS = ("done", "minimum", "missed", "unlogged", "excused", "reserve", "bonus")


class OfSpark(Config):
    """What ibis sets up where Spark itself is installed."""

    treat_nan_as_null: bool = False


@pytest.fixture(scope="module")
def journal():
    return Vault(EXAMPLE).read().journal


@pytest.fixture(scope="module")
def duck():
    connection = connected()
    yield connection
    connection.disconnect()


def in_memory(duck, made, schema):
    found = pa.Table.from_pylist([asdict(row) for row in made], schema=schema)
    vault = pa.array(["any"] * len(found), pa.string())
    duck.con.register("made", found.append_column("vault", vault))
    return duck.table("made")


def test_adherence_is_that_of_the_program_week_by_week(journal, tmp_path):
    write_vault(tmp_path, "ana", journal, AS_OF)
    found = answer(tmp_path, "adherence", Span())
    assert [(str(row["week"]), row["kbi"]) for row in found[:3]] == [
        ("2026-05-18", "plan"),
        ("2026-05-18", "shutdown"),
        ("2026-05-18", "walk"),
    ]
    assert len(found) == 18
    for row in found:
        week = journal.settings.calendar.week(row["week"]).period
        review = figures_review(journal, [journal.kbis[row["kbi"]]], week, AS_OF)
        tally = review.rows[0].tally
        assert {name: row[name] for name in COUNTS} == {n: getattr(tally, n) for n in COUNTS}
        assert (row["low"] / row["of"], row["high"] / row["of"]) == (tally.low, tally.high)


@settings(max_examples=15, derandomize=True, deadline=None)
@given(situations())
def test_adherence_is_that_of_the_program_in_any_vault(duck, one):
    journal = replace(one.journal, kbis={ID: one.kbi})
    days = in_memory(duck, practice_days(journal, one.as_of), DAYS)
    for row in rows(duck, questions.adherence(days)):
        week = journal.settings.calendar.week(row["week"]).period
        until = Period(week.first, min(week.last, one.as_of))
        found = life(one.kbi, journal, one.as_of, until.last)
        tally = row_of(one.kbi, found, journal, until).tally
        assert {name: row[name] for name in COUNTS} == {n: getattr(tally, n) for n in COUNTS}
        low = row["low"] / row["of"] if row["of"] else None
        assert low == tally.low


def test_drift_has_the_signals_and_the_score_of_the_program(journal, tmp_path):
    write_vault(tmp_path, "ana", journal, AS_OF)
    found = answer(tmp_path, "drift", Span())
    for row in found:
        drift = life(journal.kbis[row["kbi"]], journal, AS_OF, AS_OF).drift
        assert row["signals"] == len(drift.alarms)
        assert row["last_signal"] == (drift.alarms[-1].due if drift.alarms else None)
        assert (row["score"], row["signal_at"]) == (drift.units, drift.threshold)
    assert [row["signals"] for row in found] == [0, 0, 1]


def test_people_stand_by_name_and_are_added_up(journal, tmp_path):
    for name in ("zoe", "2024", "Änne = x"):
        write_vault(tmp_path, name, journal, AS_OF)
    names = [row["vault"] for row in answer(tmp_path, "drift", Span())]
    assert list(dict.fromkeys(names)) == ["2024", "zoe", "Änne = x"]
    one, three = (answer(tmp_path, "adherence", Span(vaults=vaults)) for vaults in (("2024",), ()))
    assert [row["done"] * 3 for row in one] == [row["done"] for row in three]
    assert {row["clients"] for row in three} == {3}


def test_a_range_has_what_is_due_in_it(journal, tmp_path):
    write_vault(tmp_path, "ana", journal, AS_OF)
    span = Span(date(2026, 6, 15), date(2026, 6, 21))
    weeks = {str(row["week"]) for row in answer(tmp_path, "adherence", span)}
    assert weeks == {"2026-06-15"}
    assert answer(tmp_path, "prompts", span) == []


def test_prompts_are_counted_by_month(duck):
    def sent(day, *, answered=None, agreed=None, recovered=None):
        on = date(2026, *day)
        more = {"answered": answered and date(2026, *answered), "agreed": agreed}
        return PracticePrompt(
            "Ana", on, "walk", "drift", "sent", on, **more, recovered=recovered, recovered_on=None
        )

    made = [
        sent((5, 29), answered=(6, 1), agreed="yes", recovered="yes"),
        sent((5, 4), answered=(5, 5), agreed="changed", recovered="no"),
        sent((5, 7), answered=(5, 8), agreed="no", recovered="can't tell"),
        sent((6, 30)),
    ]
    found = rows(duck, questions.prompts(in_memory(duck, made, PROMPTS)))
    months = [(str(row.pop("month")), *row.values()) for row in found]
    assert [*found[0]] == [
        *("sent", "answered", "agreed", "back", "not_yet_back", "cannot_tell", "still_open"),
    ]
    assert months == [("2026-05-01", 3, 3, 2, 1, 1, 1, 0), ("2026-06-01", 1, 0, 0, 0, 0, 0, 1)]


@pytest.mark.parametrize("dialect", ["bigquery", "pyspark"])
@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_a_question_is_one_for_other_engines_too(name, dialect, journal, tmp_path, monkeypatch):
    monkeypatch.setattr(ibis.options, "pyspark", OfSpark())
    write_vault(tmp_path, "ana", journal, AS_OF)
    question, connection = QUESTIONS[name], connected()
    asked = within(
        table(connection, tmp_path, question.table),
        question.when,
        Span(date(2026, 6, 1), date(2026, 6, 30), ("ana",)),
    )
    sql = str(ibis.to_sql(question.of(asked), dialect=dialect))
    connection.disconnect()
    assert f"`{question.table}`" in sql
    assert "GROUP BY" in sql


def test_a_folder_without_tables_is_named(tmp_path):
    with pytest.raises(VaultError) as found:
        answer(tmp_path, "drift", Span())
    assert str(found.value) == (
        f"{tmp_path} has no table of days. `humex export parquet -o {tmp_path}` makes it."
    )


def test_a_year_that_is_gone_leaves_no_rows(journal, tmp_path):
    old = tmp_path / "days/vault=ana/year=2019/days.parquet"
    other = tmp_path / "days/vault=zoe/year=2019/days.parquet"
    for path in (old, other):
        path.parent.mkdir(parents=True)
        path.write_bytes(b"PAR1")
    write_vault(tmp_path, "ana", journal, AS_OF)
    assert (old.exists(), other.exists()) == (False, True)


def test_a_disk_that_fills_up_leaves_each_file_old_or_new(journal, tmp_path, monkeypatch):
    def made():
        found = tmp_path.rglob("*")
        return {path.name: path.read_bytes() for path in found if path.is_file()}

    write_vault(tmp_path, "ana", journal, date(2026, 6, 1))
    old, write, written = made(), os.write, []

    def full(descriptor, data):
        if written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written.append(data)
        return write(descriptor, data)

    monkeypatch.setattr("os.write", full)
    with pytest.raises(VaultError, match="No space left"):
        write_vault(tmp_path, "ana", journal, AS_OF)
    monkeypatch.undo()
    left = made()
    write_vault(tmp_path, "ana", journal, AS_OF)
    new = made()
    assert left == {"days.parquet": new["days.parquet"], "prompts.parquet": old["prompts.parquet"]}


def test_the_same_vault_gives_the_same_bytes(journal, tmp_path):
    def made():
        write_vault(tmp_path, "ana", journal, AS_OF)
        return {path: path.read_bytes() for path in tmp_path.rglob("*.parquet")}

    first = made()
    assert made() == first
    assert [str(path.relative_to(tmp_path)) for path in sorted(first)] == [
        "days/vault=ana/year=2026/days.parquet",
        "prompts/vault=ana/year=2026/prompts.parquet",
    ]
