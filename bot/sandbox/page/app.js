// The page: who is shown, in which language, and what the world looks like now.

import { ChatView } from "./chat.js";

const narrow = matchMedia("(max-width: 760px)");

const page = {
  words: {},
  language: "fi",
  views: new Map(),
  shown: new Set(),
  toasts: null,
  world: null,

  word: (key) => page.words[key] ?? "",

  async act(what, body) {
    const answer = await fetch(`/do/${what}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    return answer.ok ? answer.json() : {};
  },

  async speak(language) {
    page.words = await (await fetch(`/words/${language}`)).json();
    page.language = language;
    document.documentElement.lang = language;
    document.title = page.word("page-title");
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = page.word(node.dataset.word);
    document.getElementById("people").setAttribute("aria-label", page.word("page-conversations"));
    for (const view of page.views.values()) view.words(page.word);
    page.people();
    if (page.world) page.show(page.world);
  },

  open(chat) {
    if (narrow.matches) page.shown = new Set([chat]);
    else page.shown.add(chat);
    page.people();
  },

  toggle(chat) {
    if (narrow.matches) page.shown = new Set([chat]);
    else if (page.shown.has(chat) && page.shown.size > 1) page.shown.delete(chat);
    else page.shown.add(chat);
    page.people();
  },

  people() {
    for (const [chat, view] of page.views) {
      const on = page.shown.has(chat);
      if (on && view.root.hidden) view.toEnd();
      view.root.hidden = !on;
      view.root.style.display = on ? "" : "none";
      view.tab.setAttribute("aria-pressed", String(on));
      view.tab.textContent = view.who.role === "group"
        ? page.word("page-group") : `${view.who.name} · ${page.word(`page-${view.who.role}`)}`;
    }
  },

  build(people) {
    for (const who of people) {
      const view = new ChatView(who, page);
      view.tab = document.createElement("button");
      view.tab.type = "button";
      view.tab.addEventListener("click", () => page.toggle(who.chat));
      document.getElementById("people").append(view.tab);
      document.getElementById("chats").append(view.root);
      view.words(page.word);
      page.views.set(who.chat, view);
    }
    page.fit();
  },

  fit() {
    const all = [...page.views.keys()];
    page.shown = new Set(narrow.matches ? all.slice(0, 1) : all.filter((chat) => !page.views.get(chat).who.later));
    page.people();
  },

  show(world) {
    page.world = world;
    if (!page.views.size) page.build(world.people);
    for (const view of page.views.values()) view.show(world.chats[view.who.chat], world);
    const clock = document.getElementById("clock");
    clock.dateTime = world.now;
    clock.textContent = new Date(world.now).toLocaleString(page.language, { weekday: "long", day: "numeric", month: "numeric", hour: "2-digit", minute: "2-digit", timeZone: world.zone });
    page.toast(world.toasts);
  },

  toast(toasts) {
    const fresh = page.toasts ? Object.keys(toasts).filter((id) => !page.toasts.has(id)) : [];
    page.toasts = new Set(Object.keys(toasts));
    const text = fresh.map((id) => toasts[id].text).filter(Boolean).at(-1);
    if (!text) return;
    const node = document.getElementById("toast");
    node.textContent = text;
    node.hidden = false;
    clearTimeout(page.hiding);
    page.hiding = setTimeout(() => { node.hidden = true; }, 6000);
  },

  async watch() {
    let have = -1;
    for (;;) {
      try {
        const world = await (await fetch(`/world?have=${have}`)).json();
        have = world.version;
        page.show(world);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  },
};

const language = document.getElementById("language");
for (const { code, name } of await (await fetch("/languages")).json()) {
  const option = new Option(name, code);
  option.lang = code;
  language.add(option);
}
language.addEventListener("change", () => page.speak(language.value));
for (const button of document.querySelectorAll("[data-jump]")) {
  button.addEventListener("click", () => page.act("jump", { to: button.dataset.jump }));
}
narrow.addEventListener("change", page.fit);
await page.speak(language.value);
page.watch();
