"""Opens every page of a folder in one browser and checks it: check.py PAGES PICTURES.

A page is loaded twice: once as people load it, for all that is looked at and for its pictures, and once with its
policy switched off, for axe-core and for hostile names that must not act even then.
"""

import asyncio
import json
import os
import re
import sys
import time
from pathlib import Path

import accessibility
import figures
import isolation
import layout
from browser import OpenPage, launch
from findings import Findings
from playwright.async_api import async_playwright

# People look at these in both schemes and on both kinds of screen; the extremes need one of each.
USUAL = ("shop", "orders", "given")
VIEWS = [("light", 1280), ("dark", 375), ("dark", 1280), ("light", 375)]


def record_of(path):
    """The run.json that a page was made from: NAME.json for NAME.html and NAME.LANGUAGE.html."""
    name = re.sub(r"(\.(en|ru))?\.html$", "", path.name)
    return json.loads(path.with_name(name + ".json").read_text("utf-8"))


async def look(browser, path, pictures, findings):
    record = record_of(path)
    async with OpenPage(browser, path) as opened:
        for check in layout.CHECKS + figures.CHECKS + isolation.CHECKS + accessibility.CHECKS:
            await check(opened, record, findings)
        await layout.the_page_fits_every_screen(opened, findings, pictures, path.name.startswith(USUAL))
        await layout.the_page_prints(opened, findings, pictures)
        isolation.nothing_was_loaded_or_said(opened, findings)


async def examine(browser, path, views, findings):
    async with OpenPage(browser, path, bypass_csp=True) as opened:
        await isolation.hostile_names_are_text(opened, None, findings)
        isolation.nothing_was_loaded_or_said(opened, findings)
        await accessibility.axe_finds_nothing(opened, findings, views)


async def main(pages, pictures):
    start = time.monotonic()
    findings = Findings()
    paths = sorted(pages.glob("*.html"))
    findings.expect(len(paths) > 5, "all", "there are pages", len(paths))
    async with async_playwright() as playwright:
        browser = await launch(playwright)
        # One more than there are processors: a page that waits for its own clock leaves one of them idle.
        turns = asyncio.Semaphore((os.cpu_count() or 2) + 1)

        async def in_turn(name, work):
            async with turns:
                try:
                    await work
                except Exception as error:
                    findings.expect(False, name, "the checks reach their end", error)

        jobs = [in_turn(path.name, look(browser, path, pictures, findings)) for path in paths]
        for i, path in enumerate(paths):
            views = VIEWS if path.name.startswith(USUAL) else [VIEWS[i % 2]]
            jobs.append(in_turn(path.name, examine(browser, path, views, findings)))
        await asyncio.gather(*jobs)
        await browser.close()
    for failure in findings.failures:
        print("✘", failure)
    verdict = f"{len(findings.failures)} findings" if findings.failures else "nothing found"
    print(f"{verdict}: {len(paths)} pages, {findings.summary()}, in {time.monotonic() - start:.0f} s")
    return 1 if findings.failures else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*(Path(folder).resolve() for folder in sys.argv[1:3]))))
