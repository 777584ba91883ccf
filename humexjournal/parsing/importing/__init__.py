"""What other programs have kept: a module a format that parses it, and one value for all."""
