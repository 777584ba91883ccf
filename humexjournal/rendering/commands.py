"""Commands that pages name: they are typed the same in every language."""

LOG = "humex log"
WEEK = "humex week"
