"""A fuzzer for the parser: whatever bytes it is given, no exception leaves it."""
