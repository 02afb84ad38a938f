"""Help in words: what a person may send, read from the declarations."""

from __future__ import annotations

from collections.abc import Sequence

from voice.markup import Markup, lines, safe
from voice.speaker import Speaker


def help_list(
    speaker: Speaker,
    menu: Sequence[tuple[str, str]],
    twins: Sequence[tuple[str, str]],
    username: str,
) -> Markup:
    """Every command with its line, then the typed twins of the buttons with an example each."""
    return lines(
        speaker.say("help-title"),
        *(Markup(f"/{name} · {speaker.say(f'help-{name}')}") for name, _ in menu),
        speaker.say("help-twins"),
        *(Markup(f"/{name} {safe(example)}".strip()) for name, example in twins),
        speaker.say("help-more", username=username),
    )


def help_one(speaker: Speaker, name: str, example: str) -> Markup:
    """One command: what it does and an example to send."""
    return lines(
        Markup(f"/{name} · {speaker.say(f'help-{name}')}"),
        speaker.say("help-example", usage=f"/{name} {example}".strip()),
    )
