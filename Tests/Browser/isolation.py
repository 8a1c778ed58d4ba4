"""A report loads nothing, says nothing, and nothing in it can act."""

FOREIGN = "script,iframe,object,embed,img,video,audio,form,link,base,foreignObject,animate,set,use,image"

ACTING = """e => [...e.attributes]
  .filter(a => /^on/i.test(a.name) || a.name === 'src' || (a.name === 'href' && !a.value.startsWith('#'))
    || (a.name === 'style' && !/^--(share:[0-9.]+%|width:[0-9.]+px)$/.test(a.value)))
  .map(a => a.name + '=' + a.value)"""

EVERY_EVENT = """() => document.querySelectorAll('*').forEach(element =>
  ['mouseover', 'focus', 'click', 'load', 'error'].forEach(
    kind => element.dispatchEvent(new Event(kind, {cancelable: true}))))"""


async def nothing_in_the_page_can_act(opened, record, findings):
    name = opened.path.name
    foreign = await opened.all(FOREIGN, "e => e.outerHTML.slice(0, 80)")
    findings.expect(foreign == [], name, "no element that loads or runs", foreign)
    acting = [text for texts in await opened.all("*", ACTING) for text in texts]
    findings.expect(acting == [], name, "no attribute that loads or runs", acting)


async def hostile_names_are_text(opened, record, findings):
    if not opened.path.name.startswith("hostile"):
        return
    text = await opened.page.inner_text("body")
    for number in range(1, 21):
        findings.expect(f"#{number}#" in text, opened.path.name, "every hostile name is shown", number)
    await opened.page.evaluate(EVERY_EVENT)
    await opened.page.wait_for_timeout(100)
    hacked = await opened.page.evaluate("window.hacked ?? null")
    findings.expect(hacked is None, opened.path.name, "no hostile name runs")
    findings.count("hostile names", 20)


def nothing_was_loaded_or_said(opened, findings):
    """After everything else was done with the page."""
    requests = [url for url in opened.requests if url.split("#")[0] != opened.path.as_uri()]
    findings.expect(requests == [], opened.path.name, "nothing is loaded", requests)
    findings.expect(opened.messages == [], opened.path.name, "nothing is said on the console", opened.messages)
    findings.count("pages opened")


CHECKS = [nothing_in_the_page_can_act, hostile_names_are_text]
