"""Every number on the page is the one in run.json, and reads as it."""

import math
import re

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def at(record, path):
    for part in path.split("."):
        record = record[int(part)] if isinstance(record, list) else record[part]
    return record


def read(text, language):
    """The number that a text shows and half of its last decimal place."""
    text = text.replace("−", "-").replace("\u202f", "").replace("\u00a0", " ")
    text = text.replace(",", "") if language == "en" else text.replace(",", ".")
    digits = re.search(r"-?\d+(?:\.(\d+))?", re.sub(r"-[$€£₽]", "-", text))
    number, unit = float(digits.group(0)), 0.5 * 10 ** -len(digits.group(1) or "")
    power = re.search(r"·10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", text)
    if power:
        factor = 10.0 ** int(power.group(1).translate(SUPERSCRIPTS))
        number, unit = number * factor, unit * factor
    if "%" in text:
        number, unit = number / 100, unit / 100
    return number, unit


def reads_as(text, value, language):
    shown, unit = read(text, language)
    if "<" in text:
        return 0 < value < shown
    if ">" in text:
        return shown < value < 1
    return abs(shown - value) <= unit * (1 + 1e-9) + 1e-12


async def numbers_equal_the_record(opened, record, findings):
    name = opened.path.name
    language = await opened.page.get_attribute("html", "lang")
    numbers = await opened.all("data", "e => [e.dataset.run ?? '', e.value, e.textContent]")
    recorded = [entry for entry in numbers if entry[0]]
    findings.expect(len(recorded) > 40, name, "most numbers name their place in run.json", len(recorded))
    findings.count("numbers", len(numbers))
    for places, value, text in numbers:
        findings.expect(reads_as(text, float(value), language), name, "a number reads as its value", (value, text))
        if places:
            values = [at(record, place) for place in places.split(" ")]
            total = sum(len(value) if isinstance(value, list) else value for value in values)
            findings.expect(
                math.isclose(float(value), total, rel_tol=1e-12, abs_tol=1e-12),
                name, "a number is that of run.json", (places, value, text),
            )


async def tables_of_counts_equal_the_record(opened, record, findings):
    tables = await opened.all(
        "table[data-run-counts]",
        "t => [t.dataset.runCounts, [...t.tBodies[0].rows].map(r => [...r.cells].slice(1).map(c => c.textContent))]",
    )
    for place, rows in tables:
        counts = at(record, place)
        if place.endswith(".counts"):
            counts = [list(column) for column in zip(*counts)]
        shown = [[int(re.sub(r"\D", "", cell)) for cell in row] for row in rows]
        findings.count("numbers", sum(map(len, shown)))
        findings.expect(
            shown == [row[: len(shown[0])] for row in counts[: len(shown)]],
            opened.path.name, "a table of counts is that of run.json", place,
        )


async def drawn_shares_are_those_of_the_table(opened, record, findings):
    known = set(await opened.all("#shares data", "e => e.textContent"))
    for text in await opened.all("#shares svg text[stroke-width]", "e => e.textContent"):
        share = re.match(r"[<>]?[\d.,]+\u202f%", text)
        if share:
            findings.expect(share.group(0) in known, opened.path.name, "a share beside a bar is in the table", text)


CHECKS = [numbers_equal_the_record, tables_of_counts_equal_the_record, drawn_shares_are_those_of_the_table]
