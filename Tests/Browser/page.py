"""Uses the page as people do, and checks every state: page.py PROGRAM SCRATCH PICTURES."""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import accessibility
from browser import launch
from findings import Findings
from playwright.async_api import async_playwright
from served import Served, write_files

VIEWS = [("en", "light", 1280), ("ru", "dark", 375), ("ru", "light", 1280), ("en", "dark", 375)]


class Visit:
    """A browser of one person: `async with Visit(...) as visit: visit.page ...`."""

    def __init__(self, browser, served, findings, lang="en", scheme="light", width=1280, height=800, **options):
        self.browser, self.served, self.findings, self.lang = browser, served, findings, lang
        self.options = dict(color_scheme=scheme, viewport={"width": width, "height": height}, **options)
        self.name = f"{lang}-{scheme}-{width}"

    async def __aenter__(self):
        self.context = await self.browser.new_context(**self.options)
        self.page = await self.context.new_page()
        self.requests, self.messages = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        await self.start()
        return self

    async def __aexit__(self, *_):
        foreign = [url for url in self.requests if not url.startswith((self.served.address, "data:"))]
        # A report has no picture of its own, and a browser asks for one.
        foreign = [url for url in foreign if not url.endswith("/favicon.ico")]
        self.expect(foreign == [], "nothing is asked for elsewhere", foreign)
        said = [text for text in self.messages if "favicon" not in text and "404" not in text]
        self.expect(said == [], "the browser has nothing to say", said)
        await self.context.close()

    def expect(self, holds, claim, detail=""):
        self.findings.expect(holds, self.name, claim, detail)
        self.findings.count("checks")

    async def start(self):
        await self.page.goto(f"{self.served.address}{self.lang}/")

    async def send(self, file):
        await self.page.set_input_files("input[type=file]", self.served.folder / file)

    async def reach(self, selector, seconds=90):
        await self.page.wait_for_selector(selector, timeout=seconds * 1000)

    async def look(self, state, pictures):
        """Whatever holds in every state."""
        page = self.page
        await page.screenshot(path=pictures / f"{state}-{self.name}.png", full_page=state != "done")
        wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.expect(wide <= 0, f"{state} fits the screen", wide)
        self.expect(await page.get_attribute("html", "lang") == self.lang, f"{state} says its language")
        self.expect(await page.locator("h1").count() == 1, f"{state} has one heading")
        focus = await page.evaluate("document.activeElement.tagName")
        wanted = {"asking": ("INPUT",), "start": ("BODY",), "done": ("BODY",)}.get(state, ("H1",))
        self.expect(focus in wanted, f"{state} has the focus where it begins", focus)

    async def axe(self, state):
        await self.page.evaluate(accessibility.AXE)
        found = await accessibility.axe_finds(self.page)
        self.expect(found == [], f"axe-core finds nothing in {state}", found)
        self.findings.count("axe-core runs")


async def every_state(browser, served, findings, pictures, view):
    lang, scheme, width = view
    async with Visit(browser, served, findings, lang, scheme, width, bypass_csp=True) as visit:
        page = visit.page

        async def look(state):
            await visit.look(state, pictures)
            await visit.axe(state)

        await look("start")
        await visit.send("doubtful.csv")
        await visit.reach(".question")
        await look("asking")
        await page.check("input[type=radio] >> nth=1")
        await page.click("button.primary")
        await visit.reach(".bar")
        await look("done")
        for number in range(await page.locator(".bar summary").count()):
            menu = page.locator(".bar summary").nth(number)
            await menu.click()
            await page.screenshot(path=pictures / f"menu{number}-{visit.name}.png")
            await visit.axe(f"menu {number}")
            await menu.click()
        await page.click(".bar a[href$=columns]")
        await visit.reach(".columns")
        await look("columns")
        chosen = await page.input_value("select[name=format-1]")
        visit.expect(chosen == "mm/dd/yyyy", "what was answered is what is shown", chosen)
        await visit.start()
        await visit.send("unusable.csv")
        await visit.reach(".alert.low")
        await look("failed")
        await visit.start()
        await visit.send("long.csv")
        await visit.reach("[data-state=running]")
        await look("running")
        await page.click("form.cancel button")
        await visit.reach("form button.primary")
        await look("cancelled")
        visit.expect(not (served.run_folder(page.url) / "result").exists(), "a cancelled run leaves no result")
        await visit.start()
        await page.click(".history summary >> nth=0")
        await look_at_history(visit, pictures)


async def look_at_history(visit, pictures):
    await visit.page.screenshot(path=pictures / f"history-{visit.name}.png", full_page=True)
    await visit.axe("history")
    before = await visit.page.locator(".history tbody tr").count()
    await visit.page.click(".history .danger >> visible=true")
    await visit.page.wait_for_load_state()
    visit.expect(await visit.page.locator(".history tbody tr").count() == before - 1, "what is deleted is gone")


async def dropped_by_mouse(browser, served, findings, pictures):
    async with Visit(browser, served, findings) as visit:
        async with visit.page.expect_download() as download:
            await visit.page.click("a[href$='template.xlsx']")
        empty = Path(await (await download.value).path()).read_bytes()
        visit.expect(empty.startswith(b"PK"), "there is an empty workbook to fill in")
        text = (served.folder / "clear.csv").read_text()
        await visit.page.evaluate(
            """text => {
              const data = new DataTransfer();
              data.items.add(new File([text], "dropped <b>.csv"));
              document.querySelector(".drop").dispatchEvent(
                new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
            }""",
            text,
        )
        await visit.reach(".bar")
        visit.expect("dropped <b>.csv" in await visit.page.inner_text("header"), "the name is text")
        async with visit.page.expect_download() as download:
            await visit.page.click(".bar summary >> nth=0")
            await visit.page.click("text=customers.csv")
        own = served.folder / "own"
        command = [served.program, "run", served.folder / "clear.csv", "-o", own, "--quiet"]
        subprocess.run(command, check=True)
        path = await (await download.value).path()
        same = Path(path).read_bytes() == (own / "customers.csv").read_bytes()
        visit.expect(same, "customers.csv is that of the command line")
        await followed(visit, pictures)


async def followed(visit, pictures):
    """New customers, and lists for another program."""
    page = visit.page
    report = page.url
    for field, name in [("bar-file-c", "classify"), ("bar-file-t", "today")]:
        await page.goto(report)
        await page.click(f".bar details:has(#{field}) summary")
        await page.set_input_files(f"#{field}", visit.served.folder / "clear.csv")
        await page.click(f".bar form:has(#{field}) button")
        await visit.reach(".files, .alert.low")
        await visit.look(name, pictures)
        visit.expect(await page.locator(".files a").count() == 1, f"{name} has a file to fetch")
    await page.goto(report)
    await page.click(".bar details:has(.profiles) summary")
    await page.click(".profiles button[formaction$='google-analytics']")
    await visit.reach(".files, .alert.low")
    await visit.look("export", pictures)
    async with page.expect_download() as download:
        await page.click(".files a")
    name = (await download.value).suggested_filename
    visit.expect(name == "google-analytics.zip", "the lists come in one file", name)
    await page.goto(report)
    await page.click(".bar details:has(.profiles) summary")
    await page.click(".profiles button[formaction$='meta']")
    await visit.reach(".files, .alert.low")
    visit.expect(await page.locator(".alert.low").count() == 1, "a list without contacts says what it lacks")
    await visit.look("export-failed", pictures)
    contacts = [f"c{number},c{number}@shop.example" for number in range(200)]
    (visit.served.folder / "contacts.csv").write_text("customer,email\n" + "\n".join(contacts) + "\n")
    await page.set_input_files("#contacts", visit.served.folder / "contacts.csv")
    await page.click("form.contacts button")
    await visit.reach(".files, .alert.low")
    visit.expect(await page.locator(".files a").count() == 1, "with contacts the lists are made")


async def by_keyboard_alone(browser, served, findings):
    async with Visit(browser, served, findings, "ru") as visit:
        page = visit.page
        # The browser hands choosers over from now on, and not from some moment after the key.
        page.on("filechooser", lambda _: None)
        await visit.start()

        async def tab_to(what):
            for _ in range(40):
                await page.keyboard.press("Tab")
                if await page.evaluate(f"document.activeElement.matches({what!r})"):
                    return
            visit.expect(False, f"the Tab key reaches {what}")

        await tab_to("input[type=file]")
        async with page.expect_file_chooser() as chooser:
            await page.keyboard.press("Enter")
        await (await chooser.value).set_files(served.folder / "doubtful.csv")
        await visit.reach(".question")
        await page.keyboard.press("Space")
        await tab_to("button.primary")
        await page.keyboard.press("Enter")
        await visit.reach("[data-state=running]")
        await tab_to(".cancel button")
        await page.keyboard.press("Enter")
        await visit.reach("form button.primary")


async def without_script(browser, served, findings):
    async with Visit(browser, served, findings, java_script_enabled=False) as visit:
        page = visit.page
        await visit.send("doubtful.csv")
        await page.click("form.send button")
        await visit.reach(".question")
        await page.check("input[type=radio] >> nth=0")
        await page.click("button.primary")
        await visit.reach(".bar")
        visit.expect(await page.locator("h1").count() == 1, "the report comes by itself")
        await page.click(".bar .home")
        await page.click("text=Try it on a sample")
        await visit.reach("form.cancel")
        await page.click("form.cancel button")
        await visit.reach("form button.primary")


async def two_tabs(browser, served, findings):
    first = Visit(browser, served, findings)
    second = Visit(browser, served, findings, "ru")
    async with first, second:
        await first.send("large.csv")
        await first.reach("[data-events]")
        await second.send("clear.csv")
        await second.reach("[data-state=waiting]")
        await first.reach("[data-state=running]")
        second.expect(await second.page.locator("[data-state=waiting]").count() == 1, "the second waits")
        await first.page.click("form.cancel button")
        await first.reach("form button.primary")
        await second.reach(".bar")


async def small_screens(browser, served, findings, pictures):
    # 400 % of 1280 x 1024.
    async with Visit(browser, served, findings, "ru", "dark", 320, 256) as visit:
        await visit.look("start", pictures)
        await visit.send("doubtful.csv")
        await visit.reach(".question")
        await visit.look("asking", pictures)
        await visit.start()
        await visit.page.wait_for_selector(".history")
        await visit.look("start", pictures)


async def main(program, scratch, pictures):
    begin = time.monotonic()
    findings = Findings()
    write_files(scratch)
    with Served(program, scratch) as served:
        async with async_playwright() as playwright:
            browser = await launch(playwright)
            # One after another: a page has one job at a time.
            jobs = [every_state(browser, served, findings, pictures, view) for view in VIEWS]
            jobs += [
                dropped_by_mouse(browser, served, findings, pictures), by_keyboard_alone(browser, served, findings),
                without_script(browser, served, findings), two_tabs(browser, served, findings),
                small_screens(browser, served, findings, pictures),
            ]
            for job in jobs:
                name = job.__name__
                try:
                    await job
                except Exception as error:
                    findings.expect(False, name, "the checks reach their end", error)
            await browser.close()
    findings.expect(served.status == 0, "all", "the page ends when it is asked to", served.status)
    for failure in findings.failures:
        print("✘", failure)
    verdict = f"{len(findings.failures)} findings" if findings.failures else "nothing found"
    print(f"{verdict}: {findings.summary()}, in {time.monotonic() - begin:.0f} s")
    return 1 if findings.failures else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*(Path(path).resolve() for path in sys.argv[1:4]))))
