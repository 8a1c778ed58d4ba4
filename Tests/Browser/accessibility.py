"""axe-core finds nothing, and every chart has a name and a description."""

from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# Colours take four fifths of the time, and a page sets hundreds of texts in the same way: of those that are alike in
# all classes and styles down to them, the first three stand for all.
SAMPLE = """() => {
  const keys = new Map(), seen = new Map();
  for (const e of document.querySelectorAll('body, body *')) {
    const own = e.tagName + '.' + e.getAttribute('class') + e.getAttribute('style');
    const key = (keys.get(e.parentElement) ?? '') + '>' + own;
    keys.set(e, key);
    if (![...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())) continue;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    e.toggleAttribute('data-sample', seen.get(key) <= 3);
  }
  axe.configure({rules: [{id: 'color-contrast', selector: '[data-sample]'}]});
}"""
RUN = """options => axe.run({resultTypes: ['violations'], iframes: false, preload: false, ...options})
  .then(result => result.violations)"""


async def axe_finds(page, **options):
    """What axe-core says of a page that it was added to, in a line each."""
    await page.evaluate(SAMPLE)
    found = await page.evaluate(RUN, options)
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:160]} ({len(rule['nodes'])})" for rule in found]


async def axe_finds_nothing(opened, findings, views):
    """Shape depends on the width, colours on the scheme too: every width is looked at once in all, and then for colours."""
    page, seen = opened.page, set()
    await page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    await page.evaluate(AXE)
    for scheme, width in views:
        await page.emulate_media(color_scheme=scheme)
        await page.set_viewport_size({"width": width, "height": 800})
        found = await axe_finds(page, **({"runOnly": ["color-contrast"]} if width in seen else {}))
        seen.add(width)
        findings.expect(found == [], opened.path.name, f"axe-core finds nothing ({scheme} at {width})", found)
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
