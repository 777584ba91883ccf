"""What a note has only when it is spoken, and the form in which it is answered."""

REPLY = ("What happened?", "What did you notice?", "What will you do differently next time?")
"""Each can be answered by a word."""
IN_A_WORD = "A word is enough for an answer, and no is one too."


def hello(client: str, coach: str) -> str:
    """Hello Ana, Jo here."""
    to = f"Hello {client}" if client else "Hello"
    return f"{to}, {coach} here." if coach else f"{to}."
