"""Measured promises, as ratios within one run: `make bench`."""
