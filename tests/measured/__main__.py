"""`make measure`: measures all sets, prints the figures and writes them to build/measure.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson

from tests.measured import danger, redaction
from tests.measured.results import noted

FILE = Path("build/measure.json")


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.3f})" if whole else "–"


def _redaction(part: str, figures: dict[str, Any]) -> list[str]:
    lines = [f"{part}: {figures['texts']} texts"]
    for what, count in figures["classes"].items():
        lines.append(f"  {what:14} recall {share(count['found'], count['texts'])}")
    for language, count in figures["languages"].items():
        lines.append(
            f"  {language:14} recall {share(count['found'], count['data'])}"
            f"  false alarms {share(count['alarms'], count['clean'])} of clean texts"
        )
    return lines


def _danger(part: str, figures: dict[str, Any]) -> list[str]:
    lines = [f"danger, {part}: {figures['texts']} texts"]
    for kind, count in figures["kinds"].items():
        known = f"{share(count['heard'], count['texts'])}, beyond doubt {share(count['sure'], count['texts'])}"
        lines.append(f"  {kind:14} recall {known}")
    for language, count in figures["languages"].items():
        lines.append(
            f"  {language:14} recall {share(count['heard'], count['now'])}, beyond doubt {share(count['sure'], count['now'])};"
            f" false alarms {share(count['alarms_none'], count['none'])} of harmless (beyond doubt {count['sure_none']}),"
            f" {share(count['alarms_past'], count['past'])} of past"
        )
    return lines


def main() -> None:
    found: dict[str, Any] = {}
    for part in redaction.PARTS:
        found[part] = redaction.measure(part)
        print("\n".join(_redaction(part, found[part])))
    for folder in (danger.EXAMPLES, *(danger.HERE / part for part in danger.UNSEEN)):
        found[folder.name] = danger.measure(folder)
        print("\n".join(_danger(folder.name, found[folder.name])))
    for name, figures in noted().items():
        found[name] = figures
        print(f"{name}: {json.dumps(figures, ensure_ascii=False)}")
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS))
    print(f"written to {FILE}")


main()
