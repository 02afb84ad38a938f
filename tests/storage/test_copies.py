"""The migration that stores when the copies of notices were sent."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

from tests.storage.files import opened, query
from tests.storage.test_release import RELEASE


async def test_a_migrated_notice_has_the_times_at_which_its_letters_were_sent(
    tmp_path: Path,
) -> None:
    """A letter that is not stored any more was sent when the notice was published."""
    release = tmp_path / "desk.db"
    release.write_bytes(gzip.decompress(RELEASE.read_bytes()))
    [(number, since)] = query(
        release,
        "SELECT number, since FROM notices WHERE state = 'published' AND \"group\" = 'DEL'",
    )
    letters = dict(
        query(
            release,
            "SELECT dedup, sent_at FROM outbox WHERE state = 'sent' AND dedup LIKE"
            f" 'notice:DEL-N{number}:%'",
        )
    )
    await opened(release)
    [(places, sent, reached, asked)] = query(
        release,
        f"SELECT places, sent, reached, asked FROM notices WHERE \"group\" = 'DEL'"
        f" AND number = {number}",
    )
    found = {place: datetime.fromisoformat(at) for place, at in json.loads(sent).items()}
    assert set(found) == set(json.loads(places))
    for place, at in found.items():
        stored = letters.get(f"notice:DEL-N{number}:{place}", since)
        assert at == datetime.fromisoformat(stored).replace(tzinfo=UTC)
    first = min(found.values())
    assert {each: datetime.fromisoformat(at) for each, at in json.loads(reached).items()} == (
        dict.fromkeys(json.loads(asked), first)
    )
