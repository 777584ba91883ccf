"""The keys of entries that are the format's own, and what each is about."""

from enum import StrEnum


class Kind(StrEnum):
    """What a key of an entry is about."""

    KBI = "kbi"
    OUTCOME = "outcome"
    DAY = "day"
    WEEK = "week"
    PERIOD = "period"
    HOUSEKEEPING = "housekeeping"
    OWN = "own"


_NAMES = {
    Kind.DAY: "off excused reserve minimum friction in_the_way felt effort",
    Kind.WEEK: "paper filled commitment kept change glad coming_up check_ins_kept reviewed agreed",
    Kind.PERIOD: "automatic burden recited identity decide importance confidence",
    Kind.HOUSEKEEPING: "date journal_date week month quarter tags aliases cssclasses all",
}

RESERVED = {name: kind for kind, names in _NAMES.items() for name in names.split()}
SAME_KEY = {"excused": "off", "in_the_way": "friction"}
