"""OpenAPI 3.1 from the routes and the models: about a hundred lines instead of a framework (docs/design/api.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from conference.http.route import Content, Right, Route
from schemas.wire.base import Problem

REF = "#/components/schemas/{model}"
Json = dict[str, Any]


def document(routes: Iterable[Route], version: str, also: Iterable[type[BaseModel]] = ()) -> Json:
    """The OpenAPI document. `also` names models that travel outside of a plain answer (frames of the live stream)."""
    listed = [route for route in routes if route.documented]
    models = _models(listed, also)
    _, schemas = models_json_schema(models, ref_template=REF)
    paths: dict[str, Json] = {}
    for route in listed:
        paths.setdefault(route.template, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Điểm Cầu",
            "version": version,
            "description": "Hybrid multi-point conferences: bridge points, check-in, one central session.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {
                "login": {"type": "apiKey", "in": "cookie", "name": "diemcau_login"},
                "device": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _models(routes: list[Route], also: Iterable[type[BaseModel]]) -> list[tuple[type[BaseModel], Any]]:
    found: dict[tuple[type[BaseModel], str], None] = {(Problem, "serialization"): None}
    for route in routes:
        if isinstance(route.body, type):
            found[route.body, "validation"] = None
        for answer in route.answers.values():
            if isinstance(answer, type):
                found[answer, "serialization"] = None
    for model in also:
        found[model, "serialization"] = None
    names = {model.__name__: model for model, _ in found}
    for model, _ in found:
        if names[model.__name__] is not model:
            raise ValueError(f"two wire models are called {model.__name__}")
    return list(found)


def _operation(route: Route) -> Json:
    made: Json = {
        "operationId": route.name,
        "summary": route.about,
        "tags": [route.path.split("/")[2] if route.path.startswith("/api/") else "service"],
        "responses": _answers(route),
        "security": [{}] if route.right is Right.ANYONE else [{"login": []}, {"device": []}],
    }
    parameters = [_path_parameter(name) for name in route.parameters] + _query_parameters(route)
    if parameters:
        made["parameters"] = parameters
    if route.body is not None:
        made["requestBody"] = {"required": True, "content": _content(route.body)}
    return made


def _answers(route: Route) -> Json:
    made: Json = {}
    for status, answer in route.answers.items():
        made[str(status)] = {"description": _words(answer)}
        if answer is not None:
            made[str(status)]["content"] = _content(answer)
    for status in sorted(_refusals(route) - set(route.answers)):
        made[str(status)] = {
            "description": "Refused; `code` says why.",
            "content": {"application/json": {"schema": {"$ref": REF.format(model="Problem")}}},
        }
    return made


def _refusals(route: Route) -> set[int]:
    found = {429, 503} | route.refusals
    if route.body is not None:
        found |= {400, 413, 415}
    if route.query is not None:
        found |= {400}
    if route.parameters:
        found |= {404}
    if route.right is not Right.ANYONE:
        found |= {401, 403}
    elif route.method != "GET":
        found |= {403}  # a foreign page's form
    return found


def _words(answer: type[BaseModel] | Content | None) -> str:
    if answer is None:
        return "Done."
    if isinstance(answer, Content):
        return answer.about
    return (answer.__doc__ or answer.__name__).strip().split("\n\n")[0].replace("\n", " ")


def _content(what: type[BaseModel] | Content) -> Json:
    if isinstance(what, Content):
        return {
            kind.strip(): {"schema": {"type": "object" if kind == "application/json" else "string"}}
            for kind in what.media_type.split(",")
        }
    return {"application/json": {"schema": {"$ref": REF.format(model=what.__name__)}}}


def _path_parameter(name: str) -> Json:
    schema: Json = {"type": "string", "minLength": 1, "maxLength": 64}
    if name == "digits":
        schema = {"type": "string", "pattern": "^[0-9]{8,40}$"}
    elif name == "id" or name.endswith("_id"):
        schema = {"type": "integer", "minimum": 1, "maximum": 2**53 - 1}
    elif name == "source":
        schema = {"type": "string", "pattern": "^[a-z0-9-]{1,64}$"}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _query_parameters(route: Route) -> list[Json]:
    if route.query is None:
        return []
    schema = route.query.model_json_schema()
    needed = set(schema.get("required", ()))
    return [
        {"name": name, "in": "query", "required": name in needed, "schema": _inlined(shape, schema.get("$defs", {}))}
        for name, shape in schema["properties"].items()
    ]


def _inlined(shape: Any, definitions: Json) -> Any:
    """A parameter's schema with the words it refers to written out: parameters share no components."""
    if isinstance(shape, dict):
        if "$ref" in shape:
            return definitions[shape["$ref"].rpartition("/")[2]]
        return {name: _inlined(part, definitions) for name, part in shape.items()}
    return [_inlined(part, definitions) for part in shape] if isinstance(shape, list) else shape
