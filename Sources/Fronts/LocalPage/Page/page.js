"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");

  const words = (text, fillings) => text.replace(/\{(\w+)\}/g, (gap, name) => fillings[name] ?? gap);

  // A file that is dropped or chosen is sent at once.
  const form = document.querySelector("form.send");
  if (form) {
    const input = form.querySelector("input[type=file]");
    const zone = form.querySelector(".drop");
    const sent = form.querySelector(".sent");
    const bar = sent.querySelector("progress");
    const status = sent.querySelector("[role=status]");
    const alert = form.querySelector("[role=alert]");
    const size = (bytes) => {
      const units = root.lang === "ru" ? ["байт", "КБ", "МБ", "ГБ"] : ["bytes", "KB", "MB", "GB"];
      let unit = 0;
      while (bytes >= 1000 && unit < 3) { bytes /= 1000; unit += 1; }
      const digits = unit === 0 || bytes >= 100 ? 0 : 1;
      return bytes.toLocaleString(root.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits })
        + "\u00A0" + units[unit];
    };
    const fail = (text) => {
      sent.hidden = true;
      zone.hidden = false;
      alert.textContent = text;
      alert.hidden = false;
      input.value = "";
      input.focus();
    };
    const send = (file) => {
      alert.hidden = true;
      if (file.size > Number(form.dataset.most)) return fail(form.dataset.large);
      zone.hidden = true;
      sent.hidden = false;
      status.textContent = file.name;
      const request = new XMLHttpRequest();
      request.open("PUT", form.dataset.put + "?name=" + encodeURIComponent(file.name) + "&lang=" + root.lang);
      let told = 0;
      request.upload.onprogress = (event) => {
        bar.value = event.total ? Math.round(1000 * event.loaded / event.total) : 0;
        if (Date.now() - told < 500 && event.loaded < event.total) return;
        told = Date.now();
        status.textContent =
          file.name + ": " + words(form.dataset.sending, { done: size(event.loaded), total: size(event.total) });
      };
      request.onload = () => {
        if (request.status === 201) location.assign(form.dataset.runs + JSON.parse(request.responseText).run);
        else fail(request.responseText.trim() || form.dataset.broke);
      };
      request.onerror = () => fail(form.dataset.broke);
      request.send(file);
    };
    input.addEventListener("change", () => { if (input.files.length) send(input.files[0]); });
    const over = (event) => {
      event.preventDefault();
      zone.classList.toggle("over", event.type === "dragover");
    };
    for (const kind of ["dragover", "dragleave"]) document.addEventListener(kind, over);
    document.addEventListener("drop", (event) => {
      over(event);
      if (!zone.hidden && event.dataTransfer.files.length) send(event.dataTransfer.files[0]);
    });
  }

  // A run at work tells how far it is; where it stands elsewhere, the page is another.
  const live = document.querySelector("[data-events]");
  if (live) {
    const bar = live.querySelector("progress");
    const status = live.querySelector("[role=status]");
    const clock = live.querySelector(".clock");
    const began = Date.now() - 1000 * Number(live.dataset.since);
    const events = new EventSource(live.dataset.events);
    events.addEventListener("state", (event) => {
      if (JSON.parse(event.data).state === live.dataset.state) return;
      events.close();
      location.replace(location.pathname);
    });
    events.addEventListener("progress", (event) => {
      const step = JSON.parse(event.data);
      if (bar) bar.value = step.thousandths;
      const text = step.words[root.lang];
      if (live.dataset.state !== "waiting" && status.textContent !== text) status.textContent = text;
    });
    events.addEventListener("end", () => events.close());
    if (live.dataset.state !== "waiting") setInterval(() => {
      clock.textContent = words(live.dataset.seconds, { seconds: Math.round((Date.now() - began) / 1000) });
    }, 1000);
    const cancel = live.querySelector("form.cancel");
    cancel.addEventListener("submit", (event) => {
      event.preventDefault();
      cancel.querySelector("button").disabled = true;
      fetch(cancel.action, { method: "POST", redirect: "manual" }).catch(() => cancel.submit());
    });
  }
})();
