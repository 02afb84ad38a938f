"""Strict parsing of the parameters of Bot API calls, by a machine-readable description of the API.

Telegram ignores unknown parameters. The sandbox refuses them, so that a misspelt name is noticed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sandbox.errors import ApiError, BadRequest, Json

DESCRIPTION = Path(__file__).with_name("api.json")
TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": False}
LIST = "Array of "
SIMPLE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Float": (int, float),
    "Boolean": (bool,),
    "True": (bool,),
    "InputFile": (str,),
}
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
}


@dataclass(frozen=True)
class Upload:
    """A file that a request contains as one of its parts."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Call:
    """A parsed call: the method's name, its typed parameters and the uploaded files."""

    method: str
    params: Json
    files: Mapping[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    def __getitem__(self, name: str) -> Any:
        return self.params[name]


class Mistyped(Exception):
    """A value does not have the described type; the message says which value and why."""


class Description:
    """The description of all methods and types, by which calls are checked."""

    def __init__(self, described: Json) -> None:
        self._types: Json = described["types"]
        self._methods = {
            name.lower(): (name, {key: _read_types(text) for key, text in fields.items()})
            for name, fields in described["methods"].items()
        }

    def read(self, method: str, raw: Json, files: Mapping[str, Upload]) -> Call:
        """Return the parsed call; raise ApiError with the first problem that is found."""
        try:
            name, known = self._methods[method.lower()]
        except KeyError:
            raise ApiError(404, "Not Found: method not found") from None
        params: Json = {}
        for key, value in raw.items():
            if key not in known:
                raise BadRequest(f"the sandbox knows no parameter {key!r} of {name}")
            if value is not None:
                params[key] = self._read(known[key][1], value, key)
        self._attach(name, known, params, files)
        for key, (required, _) in known.items():
            if required and key not in params:
                raise BadRequest(MISSING.get(key, f'parameter "{key}" is required'))
        return Call(name, params, files)

    def _attach(self, name: str, known: Json, params: Json, files: Mapping[str, Upload]) -> None:
        for part in files:
            if part in known and "InputFile" in known[part][1]:
                params.setdefault(part, f"attach://{part}")
            elif not any(f"attach://{part}" in str(value) for value in params.values()):
                raise BadRequest(f"nothing in {name} refers to the file part {part!r}")

    def _read(self, types: tuple[str, ...], value: Any, key: str) -> Any:
        if isinstance(value, str):
            value = _read_text(types, value, key)
        try:
            self._check(types, value, key)
        except Mistyped as error:
            raise BadRequest(f"can't parse parameter {error}") from None
        return value

    def _check(self, types: tuple[str, ...], value: Any, where: str) -> None:
        problems: list[str] = []
        for name in types:
            try:
                self._check_one(name, value, where)
            except Mistyped as problem:
                problems.append(str(problem))
            else:
                return
        raise Mistyped(max(problems, key=lambda problem: len(problem.partition(":")[0])))

    def _check_one(self, name: str, value: Any, where: str) -> None:
        if name.startswith(LIST):
            if not isinstance(value, list):
                raise Mistyped(f"{where}: a list is expected")
            for number, part in enumerate(value):
                self._check((name.removeprefix(LIST),), part, f"{where}[{number}]")
        elif name in SIMPLE:
            if type(value) not in SIMPLE[name]:
                raise Mistyped(f"{where}: {name} is expected, got {str(value)[:40]!r}")
        elif "one_of" in self._types[name]:
            self._check(tuple(self._types[name]["one_of"]), value, where)
        else:
            self._check_object(name, value, where)

    def _check_object(self, name: str, value: Any, where: str) -> None:
        described = self._types[name]
        if not isinstance(value, dict):
            raise Mistyped(f"{where}: an object {name} is expected")
        for key, constants in described.get("constants", {}).items():
            if value.get(key) not in constants:
                raise Mistyped(f"{where}: {key} of {name} must be {' or '.join(constants)}")
        for key, text in described["fields"].items():
            required, types = _read_types(text)
            if key in value:
                self._check(types, value[key], f"{where}.{key}")
            elif required:
                raise Mistyped(f"{where}: {name} needs {key}")
        for key in value:
            if key not in described["fields"]:
                raise Mistyped(f"{where}.{key}: {name} has no such field")


def load_description() -> Description:
    return Description(json.loads(DESCRIPTION.read_text(encoding="utf-8")))


def _read_types(text: str) -> tuple[bool, tuple[str, ...]]:
    return text.startswith("!"), tuple(text.removeprefix("!").split("|"))


def _read_text(types: tuple[str, ...], value: str, key: str) -> Any:
    """Return a parameter that came as text, converted to one of its described types.

    The result is a number, a boolean, the text itself or decoded JSON. Raises BadRequest if none
    fits.
    """
    if "Integer" in types and re.fullmatch(r"-?\d{1,19}", value):
        return int(value)
    if ("Boolean" in types or "True" in types) and value.lower() in TRUTH:
        return TRUTH[value.lower()]
    if "String" in types or "InputFile" in types:
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise BadRequest(f"can't parse parameter {key}: {value[:40]!r}") from None
