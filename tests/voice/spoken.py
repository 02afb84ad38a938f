"""All that the desk can say, as it is read: python -m tests.voice.spoken writes it down anew."""

from __future__ import annotations

from pathlib import Path

from tests.voice.reading import seen
from tests.voice.samples import CATALOGUES, said

#: One file a language: each key, and under it what a person reads.
HERE = Path(__file__).parent / "written"


def spoken(language: str) -> str:
    """Every sentence of one language with sample facts, in the order of its keys."""
    found = []
    for _, sentence in sorted(CATALOGUES[language].sentences.items()):
        read = seen(said(language, sentence, "…"))
        found += [sentence.name, *(f"    {line}" for line in read.split("\n"))]
    return "\n".join(found) + "\n"


def main() -> None:
    """Write every language down."""
    HERE.mkdir(exist_ok=True)
    for language in CATALOGUES:
        (HERE / f"{language}.txt").write_text(spoken(language), "utf-8")


if __name__ == "__main__":
    main()
