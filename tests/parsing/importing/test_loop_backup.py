"""The backup of Loop Habit Tracker, made here with the tables that it has."""

import sqlite3
from datetime import date

import pytest

from humexjournal.parsing.importing import loop_backup
from humexjournal.parsing.importing.formats import read_loop
from humexjournal.parsing.importing.imported import ForeignError, ImportedKBI

TABLES = """
create table Habits(id integer primary key, archived int, color int, description text,
  freq_den int, freq_num int, highlight int, name text, position int, reminder_hour int,
  reminder_min int, reminder_days int not null default 127, type int not null default 0,
  target_type int not null default 0, target_value real not null default 0,
  unit text not null default "", question text, uuid text);
create table Repetitions(id integer primary key, habit int not null references Habits(id),
  timestamp int not null, value int not null, notes text);
create table Events(id integer primary key, timestamp int, message text, server_id int);
pragma user_version = 25;
"""
DAY = 86_400_000
MONDAY = 20514 * DAY  # 2 March 2026, midnight in UTC


def base(*statements, tables=TABLES):
    made = sqlite3.connect(":memory:")
    made.executescript(tables)
    for statement in statements:
        made.execute(statement)
    made.commit()
    return made.serialize()


def habit(key, name, position, **more):
    fields = {"id": key, "name": name, "position": position, "freq_num": 1, "freq_den": 1, **more}
    values = ", ".join(repr(one) for one in fields.values())
    return f"insert into Habits({', '.join(fields)}) values ({values})"  # noqa: S608 — the table is made here


def check(key, day, value, note=""):
    columns = "habit, timestamp, value, notes"
    return f"insert into Repetitions({columns}) values ({key}, {MONDAY + day * DAY}, {value}, '{note}')"  # noqa: S608


def test_a_backup():
    data = base(
        habit(7, "Read", 1, type=1, target_value=10.5, unit="pages", freq_den=7, archived=1),
        habit(9, "Walk", 0, freq_num=3, freq_den=7, question="Did you walk?"),
        check(7, 0, 12500),
        check(7, 1, 3),
        check(7, 2, 0),
        check(7, 3, -1),
        check(9, 0, 2, "in the rain"),
        check(9, 1, 1),
        check(9, 2, 0),
        check(9, 3, 3),
    )
    read = read_loop({"Loop Habits Backup.db": data})
    first, second, third, fourth = (date(2026, 3, day) for day in (2, 3, 4, 5))
    assert read.kbis == (
        ImportedKBI(
            name="Walk",
            values={first: "yes", third: "no", fourth: "off"},
            notes={first: "in the rain"},
            id="walk",
            schedule="3 per week",
            standard="done",
            asked="Did you walk?",
        ),
        ImportedKBI(
            name="Read",
            values={first: "12.5", second: "off", third: "0"},
            id="read",
            schedule="total per week",
            standard="at least 10.5 pages",
            until=third,
        ),
    )
    assert read.changed == ("Read: archived, so it ends with its last day.",)
    assert read.left_out == (
        "Walk: a check that Loop has added by itself. What nobody ticked is blank here.",
    )


def test_a_backup_that_writes_ahead_is_read_as_well():
    data = bytearray(base(habit(1, "Walk", 0), check(1, 0, 2)))
    data[18:20] = b"\x02\x02"
    assert len(read_loop({"a.db": bytes(data)}).kbis) == 1


def test_an_older_backup_has_no_numbers_and_no_notes():
    tables = """
    create table Habits(id integer primary key, archived int, description text, freq_den int,
      freq_num int, name text, position int);
    create table Repetitions(id integer primary key, habit int, timestamp int, value int);
    pragma user_version = 15;
    """
    walk = habit(1, "Walk", 0, description="Did you walk?")
    done = f"insert into Repetitions(habit, timestamp, value) values (1, {MONDAY}, 2)"  # noqa: S608
    (kbi,) = read_loop({"a.db": base(walk, done, tables=tables)}).kbis
    assert (kbi.values, kbi.asked) == ({date(2026, 3, 2): "yes"}, "Did you walk?")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (base(tables="create table Habits(id)"), "lacks the tables"),
        (base("pragma user_version = 26"), "a newer Loop"),
        (base()[:3000], "cannot be read as a backup"),
    ],
)
def test_what_is_no_backup_is_said_to_be_none(data, said):
    with pytest.raises(ForeignError, match=said):
        read_loop({"a.db": data})


def test_a_table_that_never_ends_is_given_up(monkeypatch):
    endless = (
        "create view Repetitions as with recursive n(i) as (select 1 union all select i + 1 from n)"
        " select 1 as habit, i as timestamp, 2 as value, '' as notes from n"
    )
    habits = TABLES.replace("create table Repetitions", "create table Others")
    monkeypatch.setattr(loop_backup, "MOST_STEPS", 1_000_000)
    with pytest.raises(ForeignError, match="lacks the tables"):
        read_loop({"a.db": base(habit(1, "Walk", 0), endless, tables=habits)})
