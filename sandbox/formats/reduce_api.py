"""Write api.json, the parameters that the sandbox accepts, from a full Bot API description.

Usage: python -m sandbox.formats.reduce_api PATH_OF_THE_FULL_DESCRIPTION
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sandbox.errors import Json

TARGET = Path(__file__).with_name("api.json")


def reduce_fields(fields: list[Json]) -> Json:
    """Return a mapping of parameter names to their types, joined by "|".

    A "!" before the types marks a required parameter.
    """
    return {
        field["name"]: ("!" if field["required"] else "") + "|".join(field["types"])
        for field in fields
    }


def reduce_type(described: Json) -> Json:
    """Return a union type as {"one_of": …}, or an object type as {"fields": …}.

    An object type also has "constants" if some of its fields have a fixed value.
    """
    if described.get("subtypes"):
        return {"one_of": described["subtypes"]}
    fields = described.get("fields", [])
    constants = {field["name"]: field["const"] for field in fields if field.get("const")}
    reduced: Json = {"fields": reduce_fields(fields)}
    return reduced | ({"constants": constants} if constants else {})


def name_types(reduced: Json) -> set[str]:
    """Return the names of the types that a method's parameters or a type's fields refer to."""
    named = reduced.get("one_of") or reduced.get("fields", reduced).values()
    return {
        part.removeprefix("!").replace("Array of ", "")
        for types in named
        for part in types.split("|")
    }


def reduce_api(described: Json) -> Json:
    """Return the reduced description: every method's parameters, and the types that they use."""
    methods = {
        name: reduce_fields(method.get("fields", []))
        for name, method in described["methods"].items()
    }
    types: Json = {}
    wanted = {name for method in methods.values() for name in name_types(method)}
    while wanted:
        name = wanted.pop()
        if name in described["types"] and name not in types:
            types[name] = reduce_type(described["types"][name])
            wanted |= name_types(types[name])
    return {
        "version": described["version"],
        "methods": methods,
        "types": dict(sorted(types.items())),
    }


if __name__ == "__main__":
    full = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    TARGET.write_text(json.dumps(reduce_api(full), separators=(",", ":")) + "\n", encoding="utf-8")
