"""A journal of key behavioural indicators for coaches and their clients, in plain files."""

__version__ = "0.1.0"
