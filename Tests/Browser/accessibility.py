"""axe-core finds nothing, and every chart has a name and a description."""

from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# Rows of a table are alike: the first few stand for all, or a page of forty features takes a minute.
RUN = """axe.run({exclude: ['tbody tr:nth-child(n+6)']}, {resultTypes: ['violations'], iframes: false})
  .then(result => result.violations)"""


async def axe_finds_nothing(opened, findings):
    await opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    await opened.page.evaluate(AXE)
    found = [
        f"{rule['id']}: {rule['nodes'][0]['html'][:160]} ({len(rule['nodes'])})"
        for rule in await opened.page.evaluate(RUN)
    ]
    options = opened.options
    view = f"{options['color_scheme']} at {options['viewport']['width']}"
    findings.expect(found == [], opened.path.name, f"axe-core finds nothing ({view})", found)
    findings.count("axe-core runs")


async def charts_have_names_and_descriptions(opened, record, findings):
    charts = await opened.all(
        "figure svg",
        "e => [e.getAttribute('role'), e.querySelector('title').textContent, e.querySelector('desc').textContent]",
    )
    for role, title, description in charts:
        named = role == "img" and title.strip() and description.strip()
        findings.expect(named, opened.path.name, "a chart has a name and a description", title)


CHECKS = [charts_have_names_and_descriptions]
