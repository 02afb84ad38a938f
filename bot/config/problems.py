"""Describes the problems of a configuration without quoting its values."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping, Sequence
from datetime import timedelta
from difflib import get_close_matches
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"(\d{1,5})\s?([smhd])")


class SettingsWrong(Exception):
    """The configuration cannot be used.

    The error's text has one line for each thing to correct.
    """


def read_duration(words: object) -> timedelta:
    """Return the duration that is written as a number and the unit s, m, h or d, as in `30m`.

    Raises ValueError for any other text.
    """
    if isinstance(words, timedelta):
        return words
    match = _DURATION.fullmatch(words.strip()) if isinstance(words, str) else None
    if match is None:
        raise ValueError('must be a number and a unit: "45s", "30m", "24h" or "3d"')
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def read_problems(problem: ValidationError, model: type[BaseModel]) -> list[str]:
    """Return one line for each problem.

    For an unknown key it proposes the most similar known key.
    """
    return [_line(each, model) for each in problem.errors(include_input=False, include_url=False)]


def _line(error: Mapping[str, Any], model: type[BaseModel]) -> str:
    place: Sequence[str | int] = error["loc"]
    name = ".".join(str(each) for each in place)
    if error["type"] == "extra_forbidden":
        near = get_close_matches(str(place[-1]), _known(model, place[:-1]), n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]}?" if near else ""
        return f"{name} is no setting{hint}"
    if error["type"] == "missing":
        return f"{name} is missing"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{name}: {message}" if name else message


def _known(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """Return the keys that the table at *place* (a path of keys) can have."""
    for step in place:
        if isinstance(step, str):
            field = model.model_fields.get(step)
            found = _model_in(field.annotation) if field else None
            model = found or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model of the table that a field of this type holds, or None.

    The field may also be optional, or a tuple of tables.
    """
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {Union, types.UnionType, tuple}:
        return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
    return None
