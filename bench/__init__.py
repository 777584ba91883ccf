"""Measured promises: `make bench`.

Speed and memory are ratios within one run. The rule of drift has its operating characteristics: how
often it prompts while nothing has changed, and how soon once something has. Changing a file has its
race with an editor, and no save may be lost in it.
"""
