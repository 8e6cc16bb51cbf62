"""Write what is derived from the model: the editor's JSON Schema and the manual's key tables.

Run ``python docs/generate.py`` after a change of ``kjreport/model``; a test compares.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kjreport.loading.wording import flow  # noqa: E402
from kjreport.model.base import Model  # noqa: E402
from kjreport.model.documents import MODEL_BY_DOC_TYPE, AnnualReport  # noqa: E402
from kjreport.model.fields import TEXT_SCHEMA, TEXTS_SCHEMA  # noqa: E402
from kjreport.model.keys import Key, Shape, document_models, keys_of  # noqa: E402
from kjreport.model.official_document import DocType  # noqa: E402
from kjreport.model.registries import Registries  # noqa: E402
from kjreport.model.sections import Part, Point, Section  # noqa: E402
from kjreport.model.tables import TableData  # noqa: E402

Schema = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
_INCLUDE: Schema = {
    **TEXTS_SCHEMA,
    "title": "引用",
    "description": "从别的文件取这一部分的内容。",
    "examples": ["各科室/人才科.yaml"],
}
_INHERIT: Schema = {
    **TEXTS_SCHEMA,
    "title": "继承",
    "description": "先读这个文件里的内容，再用本文件的内容补充、替换。",
    "examples": ["../公共.yaml"],
}
_OFFICE: Schema = {**TEXT_SCHEMA, "title": "科室", "description": "哪个科室的材料。"}
_TITLES = {
    "Part": "工作成效、存在问题、工作计划、部分",
    "Section": "小节的每一条",
    "Figure": "指标的每一条",
    "BodyItem": "正文的每一段",
    "Point": "分项的每一条",
    "FigurePart": "构成的每一条",
    "RowGroup": "分组行的每一条",
    "Attachment": "附件的每一件",
}
_TARGET = "数字，可带“以上”“左右”"
_KINDS = {
    "年度": "年份",
    **dict.fromkeys(("数值", "上年", "上期", "累计", "预计", "波动线"), "数字"),
    **dict.fromkeys(("目标", "下年目标"), _TARGET),
    "小数位": "0 到 6",
}
_OFFICE_KEYS = ("台账", "指标", "工作成效", "存在问题", "工作计划")


def generated() -> Mapping[Path, str]:
    """Return every generated file, by its path below the project root, with its text."""
    return {
        Path("data/.schema/报告.schema.json"): _json(report_schema()),
        Path("data/.schema/科室.schema.json"): _json(office_schema()),
        Path("data/.schema/名录.schema.json"): _json(registry_schema()),
        Path("docs/manual/键表.md"): key_tables(),
    }


def report_schema() -> Schema:
    """Describe a document of any 文种; a file without 文种 may be a base or a 科室 file."""
    definitions: Schema = {}
    branches = []
    for model in document_models():
        whole = _model_schema(model, definitions)
        whole["properties"]["继承"] = _INHERIT
        own = [name for name in whole.pop("required") if name != "文种"]
        whole["anyOf"] = [{"required": own}, {"required": ["继承"]}]
        definitions[model.__name__] = whole
        doc_types = [kind.value for kind, used in MODEL_BY_DOC_TYPE.items() if used is model]
        condition = {"required": ["文种"], "properties": {"文种": {"enum": doc_types}}}
        branches.append({"if": condition, "then": _reference(model.__name__)})
    definitions["没有文种的文件"] = _fragment(definitions)
    fragment = {"if": {"not": {"required": ["文种"]}}, "then": _reference("没有文种的文件")}
    kinds = {"title": "文种", "enum": [kind.value for kind in DocType]}
    return {
        "$schema": _DIALECT,
        "title": "公文数据",
        "type": "object",
        "properties": {"文种": kinds},
        "allOf": [*branches, fragment],
        "$defs": dict(sorted(definitions.items())),
    }


def office_schema() -> Schema:
    """Describe the file of one 科室, of which 引用 takes a part."""
    definitions: Schema = {}
    whole = _model_schema(AnnualReport, definitions)
    properties = {name: whole["properties"][name] for name in _OFFICE_KEYS}
    return {
        "$schema": _DIALECT,
        "title": "科室材料",
        "type": "object",
        "additionalProperties": False,
        "properties": {"科室": _OFFICE, **properties},
        "$defs": dict(sorted(_used(properties, definitions).items())),
    }


def registry_schema() -> Schema:
    """Describe a file of data/名录."""
    definitions: Schema = {}
    whole = _model_schema(Registries, definitions)
    return {
        "$schema": _DIALECT,
        "title": "名录",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _fragment(definitions: Schema) -> Schema:
    properties: Schema = {"科室": _OFFICE}
    for model in document_models():
        properties |= definitions[model.__name__]["properties"]
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _model_schema(model: type[Model], definitions: Schema) -> Schema:
    """Return the schema of one model and add the records below it to ``definitions``."""
    whole = model.model_json_schema()
    records = whole.pop("$defs")
    for name, record in records.items():
        definitions[name] = _finished(record, _record(name))
    return _finished(whole, model)


def _record(name: str) -> type[Model]:
    return next(model for model in _all_models(Model) if model.__name__ == name)


def _all_models(model: type[Model]) -> Iterator[type[Model]]:
    for child in model.__subclasses__():
        yield child
        yield from _all_models(child)


def _finished(schema: Schema, model: type[Model]) -> Schema:
    """Leave out the words for programmers; let optional keys stand empty."""
    required = schema.get("required", [])
    properties = {
        name: _tidied(value) if name in required else _nullable(_tidied(value))
        for name, value in schema["properties"].items()
    }
    if issubclass(model, (Part, Section, Point)):
        properties["引用"] = _INCLUDE
    kept = {"type": "object", "additionalProperties": False, "properties": properties}
    if model is TableData:
        return {**kept, "anyOf": [{"required": ["表头"]}, {"required": ["指标"]}]}
    return {**kept, "required": required} if required else kept


def _tidied(schema: Schema) -> Schema:
    default = schema.get("default")
    tidy = {name: value for name, value in schema.items() if name != "default"}
    if isinstance(default, bool):
        default = "是" if default else "否"
    return {**tidy, "default": default} if isinstance(default, str) and default else tidy


def _nullable(schema: Schema) -> Schema:
    if {"type": "null"} in schema.get("anyOf", ()):
        return schema
    about = ("title", "description", "examples", "default")
    outer = {name: schema[name] for name in about if name in schema}
    inner = {name: value for name, value in schema.items() if name not in about}
    return {"anyOf": [inner, {"type": "null"}], **outer}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _used(schema: object, definitions: Schema) -> Schema:
    """Return the definitions that ``schema`` needs, directly or through others."""
    found: Schema = {}
    waiting = [schema]
    while waiting:
        match waiting.pop():
            case {"$ref": str() as reference}:
                name = reference.rpartition("/")[2]
                if name not in found:
                    found[name] = definitions[name]
                    waiting.append(definitions[name])
            case dict() as mapping:
                waiting.extend(mapping.values())
            case list() as items:
                waiting.extend(items)
    return found


def _json(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def key_tables() -> str:
    """Write the key tables of the manual: each 文种, then the records that they share."""
    lines = [
        "# 键表",
        "",
        "本页由 `docs/generate.py` 按程序里的数据模型生成，请勿手改。",
        "“必填”的键不写会报错；其余的键都可以不写。",
    ]
    shown: dict[type[Model], str] = {}
    for model in document_models():
        kinds = [kind.value for kind, used in MODEL_BY_DOC_TYPE.items() if used is model]
        lines += ["", f"## {'、'.join(kinds)}", "", "文件最外层的键：", "", *_table(model)]
        shown = {**_records_below(model), **shown}
    for record, name in shown.items():
        lines += ["", f"## {_heading(record, name)}", "", *_table(record)]
    lines += ["", "## 名录", "", "`data/名录/` 里的文件最外层的键：", "", *_table(Registries)]
    for record, name in _records_below(Registries).items():
        lines += ["", f"## 名录里{name}的每一条下面的键", "", *_table(record)]
    return "\n".join(lines) + "\n"


def _heading(record: type[Model], name: str) -> str:
    return f"{_TITLES.get(record.__name__, name)}下面的键"


def _records_below(model: type[Model]) -> Mapping[type[Model], str]:
    """Return the records below a model with the key that leads to each, as a reader meets them."""
    found: dict[type[Model], str] = {}
    waiting: list[type[Model]] = [model]
    while waiting:
        for key in keys_of(waiting.pop(0)).values():
            if key.record is not None and key.record not in found:
                found[key.record] = key.name
                waiting.append(key.record)
    return found


def _table(model: type[Model]) -> Iterator[str]:
    yield "| 键 | 写什么 | 默认 | 说明 | 例 |"
    yield "|---|---|---|---|---|"
    schema = model.model_json_schema()
    properties = schema.get("properties") or schema["$defs"][model.__name__]["properties"]
    for key in keys_of(model).values():
        examples = key.field.examples or []
        example = f"`{key.name}: {flow(examples[0])}`" if examples else ""
        kind = _kind(key, properties[key.name])
        cells = (key.name, kind, _default(key), key.field.description or "", example)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _default(key: Key) -> str:
    if key.is_required:
        return "必填"
    match key.field.default:
        case Enum() as option:
            return str(option.value)
        case bool() as flag:
            return "是" if flag else "否"
        case str() as words:
            return words
        case _:
            return ""


def _kind(key: Key, schema: Schema) -> str:
    options = _options(schema)
    if options:
        return " · ".join(options)
    if key.record is not None:
        return _record_kind(key)
    if key.name in _KINDS:
        return _KINDS[key.name]
    if "日期" in key.name:
        return "日期"
    return "，或".join(sorted((shape.value for shape in key.shapes), key=len))


def _record_kind(key: Key) -> str:
    if key.has_own_names:
        return "自己起的名称，每个下面分几个键"
    if Shape.LIST not in key.shapes:
        return "分几个键"
    return "文字，或逐条列出" if Shape.TEXT in key.shapes else "逐条列出，每条分几个键"


def _options(schema: object) -> list[str]:
    match schema:
        case {"enum": list() as options}:
            return [str(option) for option in options]
        case {"anyOf": list() as choices}:
            return next((found for found in map(_options, choices) if found), [])
        case {"items": inner}:
            return _options(inner)
        case _:
            return []


def main() -> None:
    """Write every generated file."""
    for path, text in generated().items():
        file = ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
