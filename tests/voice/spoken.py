"""Write all sentences, as a person reads them, to files: run `python -m tests.voice.spoken`."""

from __future__ import annotations

from pathlib import Path

from tests.voice.reading import seen_exactly
from tests.voice.samples import CATALOGUES, said

#: The folder has one file for each language, with each key and, below it, the text a person reads.
HERE = Path(__file__).parent / "written"


def spoken(language: str) -> str:
    """Return all sentences of one language with sample facts, sorted by key."""
    found = []
    for _, sentence in sorted(CATALOGUES[language].sentences.items()):
        read = seen_exactly(said(language, sentence, "…"))
        found += [sentence.name, *(f"    {line}" for line in read.split("\n"))]
    return "\n".join(found) + "\n"


def main() -> None:
    """Write the file of sentences for each language."""
    HERE.mkdir(exist_ok=True)
    for language in CATALOGUES:
        (HERE / f"{language}.txt").write_text(spoken(language), "utf-8")


if __name__ == "__main__":
    main()
