"""Group consent: groups open and close with adopted texts alone, and what works until then."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.consent import (
    AlreadyProposed,
    GroupUnknown,
    NotInDel,
    expect_tabling,
    reviewed,
    terms_of,
)
from domain.groups import CODES, WORK_CLOSED, WORK_UNOPENED, Group, GroupClosed, GroupState
from domain.people.model import Person
from domain.proposals import Text, TextKind, TextState, Word
from domain.proposals.refusals import SilenceSwitchedOff
from domain.proposals.tabling import withdraw
from domain.refs import Ref
from domain.refusals import GroupNotOpen, HeadsOnly, Refusal
from tests.domain.proposals.cast import (
    A_DELEGATE,
    A,
    M,
    S,
    after,
    amended,
    said,
    sent,
    tabled,
)

GROUPS = {code: Group(code) for code in CODES}
TERMS = "Three working groups meet online under annex 1."


def terms(*codes: str, silence_in: tuple[str, ...] = (), number: int = 1) -> Text:
    return tabled(
        TERMS, M, number=number, group="DEL", kind=TextKind.GROUPS, groups=codes,
        silence_in=silence_in,
    )  # fmt: skip


def closing(*codes: str) -> Text:
    return tabled("Completed.", M, number=4, group="DEL", kind=TextKind.CLOSE, groups=codes)


def adopted(text: Text, hours: float = 1) -> Text:
    text = said(said(text, "A", Word.AGREE, hours), "B", Word.AGREE, hours)
    return text.number(Ref("DEL", "D", text.ref.number))


def may_table(
    person: Person = A,
    place: str = "DEL",
    kind: TextKind = TextKind.GROUPS,
    named: tuple[str, ...] = ("HUM",),
    silence_in: tuple[str, ...] = (),
    groups: dict[str, Group] = GROUPS,
    texts: tuple[Text, ...] = (),
    silence_enabled: bool = False,
) -> None:
    expect_tabling(
        person, place, kind, named, silence_in,
        groups=groups, texts=texts, silence_enabled=silence_enabled,
    )  # fmt: skip


def test_adoption_opens_exactly_the_groups_named_with_silence_where_it_is_admitted() -> None:
    text = adopted(terms("POL", "MIL", silence_in=("MIL",)))
    opened = reviewed(text, GROUPS)
    assert {code: (each.state, each.silence) for code, each in opened.items()} == {
        "POL": (GroupState.ACTIVE, False),
        "MIL": (GroupState.ACTIVE, True),
    }
    assert {(each.terms, each.opened_at) for each in opened.values()} == {
        (Ref("DEL", "D", 1), after(1))
    }
    assert reviewed(text, {**GROUPS, **opened}) == {}


@given(
    st.lists(st.sampled_from([*"AB"]).flatmap(
        lambda side: st.tuples(st.just(side), st.sampled_from(Word))
    ), max_size=6)
)  # fmt: skip
def test_a_group_that_one_party_has_not_agreed_to_records_nothing(
    acts: list[tuple[str, Word]],
) -> None:
    text, groups = terms("HUM"), dict(GROUPS)
    for hours, (side, word) in enumerate(acts, 1):
        if text.state is not TextState.ADOPTED:
            text = said(text, side, word, hours)
            groups |= reviewed(text, groups)
    both = len(text.with_word(Word.AGREE) + text.with_word(Word.STATEMENT)) == 2
    assert (groups["HUM"].state is GroupState.ACTIVE) == both
    if not both:
        with pytest.raises(GroupNotOpen):
            groups["HUM"].expect_open("action")
    assert all(groups[code] == GROUPS[code] for code in CODES if code != "HUM")


def test_a_group_is_under_consideration_from_a_first_position_until_the_text_is_gone() -> None:
    text = terms("HUM")
    assert reviewed(text, GROUPS) == {}
    for word in (Word.CONSIDERING, Word.AGREE, Word.STATEMENT, Word.ADREF):
        considered = reviewed(said(text, "B", word, 1), GROUPS)
        assert considered["HUM"].state is GroupState.UNDER_CONSIDERATION
    text = said(text, "B", Word.CONSIDERING, 1)
    assert reviewed(amended(text, "Other words.", 2), considered) == {}
    for gone in (withdraw(text, M, sent(2))[0], said(text, "A", Word.OBJECT, 2)):
        assert reviewed(gone, considered) == {"HUM": GROUPS["HUM"]}


def test_an_agreement_ad_referendum_opens_nothing_before_it_is_confirmed() -> None:
    text = said(said(terms("HUM"), "A", Word.AGREE, 1), "B", Word.ADREF, 2)
    assert reviewed(text, GROUPS)["HUM"].state is GroupState.UNDER_CONSIDERATION
    assert reviewed(said(text, "B", Word.AGREE, 3), GROUPS)["HUM"].state is GroupState.ACTIVE


def test_new_terms_replace_those_of_an_open_group_and_open_a_closed_one_again() -> None:
    groups = GROUPS | reviewed(adopted(terms("HUM", "MIL", silence_in=("MIL",))), GROUPS)
    # While other terms are considered, objected to or withdrawn, an open group stays open.
    other = said(terms("MIL", number=2), "A", Word.OBJECT, 2)
    assert reviewed(other, groups) == {}
    assert reviewed(withdraw(other, M, sent(3))[0], groups) == {}
    replaced = reviewed(adopted(terms("MIL", number=3), 3), groups)["MIL"]
    assert (replaced.terms, replaced.silence) == (Ref("DEL", "D", 3), False)
    assert replaced.opened_at == after(1)
    closed = reviewed(adopted(closing("MIL"), 4), groups)
    assert [*closed] == ["MIL"]
    assert (closed["MIL"].state, closed["MIL"].closed_at) == (GroupState.CLOSED, after(4))
    again = reviewed(adopted(terms("MIL", number=5), 5), closed)["MIL"]
    assert (again.state, again.opened_at, again.closed_at) == (
        GroupState.ACTIVE,
        after(5),
        None,
    )


def test_the_text_on_a_closing_changes_nothing_before_it_is_adopted() -> None:
    groups = GROUPS | reviewed(adopted(terms("HUM")), GROUPS)
    assert reviewed(said(closing("HUM"), "A", Word.AGREE, 2), groups) == {}
    assert reviewed(adopted(tabled()), groups) == {}


def test_what_works_in_a_group_depends_on_its_state() -> None:
    proposed = Group("HUM")
    considered = proposed.consider(considered=True)
    closed = replace(proposed, state=GroupState.CLOSED, closed_at=after(1))
    for command in ("action", "propose", "session", "follow", *WORK_CLOSED):
        proposed.open(after(0)).expect_open(command)
        for group in (proposed, considered):
            if command in WORK_UNOPENED:
                group.expect_open(command)
            else:
                with pytest.raises(GroupNotOpen):
                    group.expect_open(command)
        if command in WORK_CLOSED:
            closed.expect_open(command)
        else:
            with pytest.raises(GroupClosed) as refused:
                closed.expect_open(command)
            assert refused.value.facts == {"group": "HUM", "code": "HUM", "at": after(1)}


OPEN_TERMS = said(terms("POL", "HUM"), "A", Word.AGREE, 1)


@pytest.mark.parametrize(
    ("tried", "refusal"),
    [
        ({"place": "HUM"}, NotInDel),
        ({"person": A_DELEGATE}, HeadsOnly),
        ({"person": S}, HeadsOnly),
        ({"named": ("DEL", "HUM")}, GroupUnknown),
        ({"silence_in": ("HUM",)}, SilenceSwitchedOff),
        ({"texts": (OPEN_TERMS,)}, AlreadyProposed),
        ({"kind": TextKind.CLOSE}, GroupNotOpen),
        (
            {
                "kind": TextKind.CLOSE,
                "groups": {"HUM": Group("HUM", GroupState.CLOSED, closed_at=after(1))},
            },
            GroupClosed,
        ),
    ],
)
def test_terms_that_cannot_be_tabled_are_refused(
    tried: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        may_table(**tried)  # type: ignore[arg-type]


def test_heads_and_the_facilitator_table_terms_of_what_is_not_proposed_yet() -> None:
    may_table()
    may_table(M, silence_in=("HUM",), silence_enabled=True)
    may_table(named=("MIL",), texts=(OPEN_TERMS,))
    may_table(texts=(adopted(terms("HUM")), withdraw(OPEN_TERMS, M, sent(2))[0]))
    may_table(kind=TextKind.CLOSE, groups={"HUM": Group("HUM").open(after(0))})


def test_the_text_with_which_a_group_may_open_is_the_undecided_one() -> None:
    old = withdraw(terms("HUM"), M, sent(1))[0]
    assert terms_of("HUM", [old]) is None
    assert terms_of("HUM", [old, closing("HUM"), OPEN_TERMS]) is OPEN_TERMS
    assert terms_of("MIL", [OPEN_TERMS]) is None
