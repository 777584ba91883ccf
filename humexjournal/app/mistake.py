"""An exception that is our mistake, told without a word of what was being read."""


def of_our_own(error: Exception) -> str:
    """Its kind and its place, and nothing that a file says."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_globals.get('__name__')}, line {frame.tb_lineno}" if frame else ""
    return f"humex itself made a mistake ({type(error).__name__} in {place}). It goes on."
