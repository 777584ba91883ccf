"""Block 3 of a weekly sheet: what got in the way, what comes, what helped."""

from itertools import pairwise

from humexjournal.rendering.prose import cut_words, fitting, sentence, words_in
from humexjournal.rendering.sheet import Bullet, Notes
from humexjournal.rendering.words import Catalogue
from humexjournal.reviews.friction import InTheWay
from humexjournal.reviews.weekly import WeeklyReview
from humexjournal.reviews.wins import Recorded, Win

MOST_BULLETS = 3
LONGEST, LONGEST_QUOTE = 16, 12
"""In words."""


def notes(review: WeeklyReview, words: Catalogue, room: int) -> Notes:
    """The block in at most so many words, three lines a side; quotes take what the lines leave."""
    coming_up = sentence(cut_words(review.coming_up, LONGEST))
    glad = sentence(cut_words(review.glad, LONGEST))
    left = [_obstacle(one, review, words) for one in review.in_the_way]
    right = [_win(one, review, words) for one in review.wins]
    room -= words_in(coming_up, glad)
    in_the_way, helped = fitting(
        left[: MOST_BULLETS - bool(coming_up)], right[: MOST_BULLETS - bool(glad)], room, size
    )
    room -= sum(size(one) for one in (*in_the_way, *helped))
    return {
        "in_the_way": _explained(in_the_way, review, words, room),
        "coming_up": coming_up,
        "helped": _named_once(helped),
        "glad": glad,
    }


def size(bullet: Bullet) -> int:
    """Its words."""
    return words_in(bullet["about"], bullet["text"], bullet["quote"], bullet["so_far"])


def length(block: Notes) -> int:
    """The words of the whole block."""
    bullets = sum(size(bullet) for bullet in (*block["in_the_way"], *block["helped"]))
    return bullets + words_in(block["coming_up"], block["glad"])


def _obstacle(one: InTheWay, review: WeeklyReview, words: Catalogue) -> Bullet:
    places = cut_words(words.places(one.places, review.names), LONGEST)
    about, within = words.tag(one.tag), words.tag_within(one.tag)
    return {"about": about, "about_within": within, "text": places, "quote": "", "so_far": ""}


def _explained(
    bullets: list[Bullet], review: WeeklyReview, words: Catalogue, room: int
) -> list[Bullet]:
    """The bullets with the quotes that have room, and then with what the weeks before say."""
    explained: list[Bullet] = []
    for bullet, one in zip(bullets, review.in_the_way, strict=False):
        alone = len(one.places) == 1
        quote = cut_words(one.quote, LONGEST_QUOTE)
        quote = quote if words_in(quote) <= room else ""
        so_far = words.barriers(one.barriers, review.names, alone=alone)
        so_far = so_far if words_in(quote, so_far) <= room else ""
        room -= words_in(quote, so_far)
        explained.append({**bullet, "quote": quote, "so_far": so_far})
    return explained


def _win(one: Win, review: WeeklyReview, words: Catalogue) -> Bullet:
    about = "" if isinstance(one, Recorded) else review.names[one.kbi]
    said = words.win(one)
    return {"about": about, "about_within": about, "text": said, "quote": "", "so_far": ""}


def _named_once(bullets: list[Bullet]) -> list[Bullet]:
    """The same bullets, without a name that stands right above."""
    repeats = [False, *(one["about"] == two["about"] for one, two in pairwise(bullets))]
    return [
        {**bullet, "about": "" if repeat else bullet["about"]}
        for bullet, repeat in zip(bullets, repeats, strict=False)
    ]
