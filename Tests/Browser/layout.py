"""Pages fit their screens and their paper; pictures of them are kept for people to look at."""

import re

WIDTHS = (1280, 820, 375, 320)
# A4 less the margins of the style sheet, in CSS pixels.
PAPER = (round((210 - 24) / 25.4 * 96), (297 - 20) / 25.4 * 96)


async def the_first_screen_has_what_matters(opened, record, findings):
    # Whom to write to today stands before the segments, where that is known.
    first = "#today h2" if await opened.page.query_selector("#today") else ".card .hero"
    for selector in ("h1", ".verdict", first):
        box = await (await opened.page.query_selector(selector)).bounding_box()
        findings.expect(
            box["y"] + box["height"] < 800, opened.path.name, f"{selector} is on the first screen", box
        )


async def the_marketers_part_is_short(opened, record, findings):
    """With the analyst's part closed: seven or eight screens for five segments, and for channels what they need."""
    cards = len(await opened.all(".card", "e => 0"))
    height = await opened.page.evaluate("document.documentElement.scrollHeight")
    height -= sum(await opened.all(".channels", "e => e.getBoundingClientRect().height"))
    findings.expect(height <= 6500 or cards > 5, opened.path.name, "five segments take 6,500 px", (height, cards))


async def the_analysts_part_is_closed_and_a_link_opens_it(opened, record, findings):
    """Left open: what follows looks at all of the page."""
    name, page = opened.path.name, opened.page
    is_open = "document.querySelector('.analyst').open"
    findings.expect(not await page.evaluate(is_open), name, "the analyst's part is closed")
    await page.click("nav a[href='#rules']")
    findings.expect(await page.evaluate(is_open), name, "a link into the analyst's part opens it")
    await page.evaluate("document.querySelector('.analyst').open = true")


ORDER = ["today", "segments", "trade", "movement", "retention", "concentration", "left-out", "rules", "profiles",
         "usefulness", "count", "data", "method"]


async def sections_stand_in_the_order_of_acting(opened, record, findings):
    found = await opened.all("main section", "e => e.id")
    findings.expect(found == [name for name in ORDER if name in found], opened.path.name, "sections are in order", found)
    levels = await opened.all("h1,h2,h3,h4", "e => +e.tagName[1]")
    skipped = [pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1]
    findings.expect(levels[0] == 1 and not skipped, opened.path.name, "no level of heading is skipped", skipped)


async def a_link_to_a_rule_lights_up_its_path_alone(opened, record, findings):
    links = await opened.all(".rules a", "e => e.getAttribute('href')")
    if not links:
        return
    await opened.page.click(f".rules a[href='{links[-1]}']")
    visible = await opened.page.eval_on_selector_all(
        ".rule-path", "all => all.filter(e => getComputedStyle(e).visibility == 'visible').map(e => '#' + e.id)"
    )
    findings.expect(visible == [links[-1]], opened.path.name, "a rule's link lights up its path alone", visible)


async def the_grid_has_one_axis_at_a_time(opened, record, findings):
    for radio, panel in (("grid-choice", "choice"), ("axis-choice", "axis")):
        count = len(await opened.all(f"input[id^={radio}]", "e => 0"))
        for choice in range(count, 0, -1):
            await opened.page.check(f"#{radio}-{choice}")
            shown = [await opened.page.is_visible(f".{panel}-{i}") for i in range(1, count + 1)]
            wanted = [i == choice for i in range(1, count + 1)]
            findings.expect(shown == wanted, opened.path.name, "the grid shows the chosen axis", shown)


TEXTS = """svg => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && box.height > 0);
  const found = [];
  texts.forEach(([text, box], i) => {
    if (box.left < frame.left - 3 || box.right > frame.right + 3 || box.top < frame.top - 4
        || box.bottom > frame.bottom + 4) found.push('outside: ' + text);
    texts.slice(0, i).forEach(([other, its]) => {
      const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (wide > 2 && high > 0.3 * Math.min(box.height, its.height)) found.push(other + ' <> ' + text);
    });
  });
  return found;
}"""


async def no_text_of_a_chart_is_cut_or_covered(opened, record, findings):
    """Hostile names may turn their direction, so their boxes say nothing."""
    if opened.path.name.startswith("hostile"):
        return
    for found in await opened.all("figure svg", TEXTS):
        findings.expect(found == [], opened.path.name, "no text of a chart is cut or covered", found)
    findings.count("charts", len(await opened.all("figure svg", "e => 0")))


async def the_page_fits_every_screen(opened, findings, pictures, is_usual):
    """The same page at each width: a resize shows what a load would. The extremes are miles long: one picture each, and
    320 px is 375 px a little narrower."""
    for scheme in ("light", "dark") if is_usual else ("light",):
        await opened.page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            await opened.page.set_viewport_size({"width": width, "height": 900})
            wide = await opened.page.evaluate("document.documentElement.scrollWidth")
            findings.expect(wide <= width, opened.path.name, f"nothing overflows at {width} px", wide)
            if width == WIDTHS[0] or (is_usual and width != WIDTHS[-1]):
                await opened.photograph(pictures / f"{opened.path.stem}.{width}.{scheme}.png")
                findings.count("screenshots")


# In CSS pixels: 7 pt.
SMALLEST_PRINT = 7 / 72 * 96 - 0.05

PRINTED_SIZES = """e => {
  const own = [...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim()) && e.getClientRects().length;
  const svg = e.ownerSVGElement;
  const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
  return own ? [parseFloat(getComputedStyle(e).fontSize) * scale, e.textContent.slice(0, 30)] : [99, ''];
}"""


async def a_marketer_can_read_the_sheets(opened, findings):
    """Called in print: the first part is of a few sheets, in letters that can be read."""
    page, name = opened.page, opened.path.name
    small = [found for found in await opened.all("main > section *", PRINTED_SIZES) if found[0] < SMALLEST_PRINT]
    findings.expect(small == [], name, "no printed text is under 7 pt", small[:3])
    hide = "shown => document.querySelectorAll('.analyst,footer').forEach(e => e.style.display = shown)"
    await page.evaluate(hide, "none")
    sheets = len(re.findall(rb"/Type\s*/Page\b", await page.pdf(prefer_css_page_size=True)))
    await page.evaluate(hide, "")
    cards = len(await opened.all(".card", "e => 0"))
    # Twenty channels have half of a sheet.
    most = 3 + max(0, cards - 1) // 5 + (len(await opened.all(".channels tbody tr", "e => 0")) > 10)
    findings.expect(sheets <= most, name, "a marketer's part has few sheets", (sheets, cards))
    findings.count("marketer's sheets", sheets)


async def the_page_prints(opened, findings, pictures):
    page, name = opened.page, opened.path.name
    await page.emulate_media(media="print", color_scheme="light")
    await page.set_viewport_size({"width": PAPER[0], "height": 900})
    for box in await opened.all("figure svg", "e => e.getBoundingClientRect().toJSON()"):
        findings.expect(box["height"] < PAPER[1] - 60, name, "a chart fits a sheet of paper", box)
        findings.expect(box["x"] + box["width"] <= PAPER[0] + 1, name, "no chart is cut at the side", box)
    heights = await opened.all(
        "#profiles details table, #count details table", "e => e.getBoundingClientRect().height"
    )
    findings.expect(all(height > 10 for height in heights), name, "the analyst's tables are open on paper", heights)
    await a_marketer_can_read_the_sheets(opened, findings)
    pdf = await page.pdf(path=pictures / f"{opened.path.stem}.pdf", prefer_css_page_size=True)
    sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
    hidden = await opened.all(".analyst section", "e => e.getBoundingClientRect().height")
    findings.expect(all(height > 10 for height in hidden), name, "the analyst's part is open on paper", hidden)
    cards = len(await opened.all(".card", "e => 0"))
    charts = len(await opened.all("figure", "e => 0"))
    findings.expect(3 <= sheets <= 4 + (cards + 3) // 4 + charts, name, "the PDF has a fitting number of pages", sheets)
    findings.count("sheets of PDF", sheets)


CHECKS = [
    the_first_screen_has_what_matters, the_marketers_part_is_short, the_analysts_part_is_closed_and_a_link_opens_it,
    sections_stand_in_the_order_of_acting, a_link_to_a_rule_lights_up_its_path_alone, the_grid_has_one_axis_at_a_time,
    no_text_of_a_chart_is_cut_or_covered]
