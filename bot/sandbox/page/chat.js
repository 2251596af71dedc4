// One chat: its messages, its buttons, and the writing below.

import { rich } from "./rich.js";

export class ChatView {
  constructor(who, page) {
    this.who = who;
    this.page = page;
    this.seen = "";
    const template = document.getElementById("chat");
    this.root = template.content.firstElementChild.cloneNode(true);
    this.root.dataset.chat = who.chat;
    this.list = this.root.querySelector(".messages");
    this.form = this.root.querySelector(".writing");
    this.text = this.form.querySelector("textarea");
    this.root.querySelector(".name").textContent = who.role === "group" ? who.title ?? "" : who.name;
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.send(); }
    });
    this.form.querySelector(".photo").addEventListener("click", () => this.act("photo", {}));
    this.writers();
  }

  writers() {
    if (!this.who.members) return;
    this.form.querySelector(".photo").hidden = true;
    const label = this.form.querySelector(".as");
    label.hidden = false;
    for (const member of this.who.members) label.querySelector("select").append(new Option(member.name, member.id));
  }

  get user() {
    return this.who.members ? Number(this.form.querySelector(".as select").value) : this.who.id;
  }

  act(what, body) {
    return this.page.act(what, { user: this.user, chat: this.who.chat, ...body });
  }

  async send() {
    const text = this.text.value;
    if (!text.trim()) return;
    this.text.value = "";
    await this.act("say", { text });
  }

  words(word) {
    this.root.querySelector(".role").textContent = word(`page-${this.who.role}`);
    this.root.setAttribute("aria-label", `${this.who.name}, ${word(`page-${this.who.role}`)}`);
    this.text.placeholder = word("page-write");
    this.text.setAttribute("aria-label", word("page-write"));
    this.form.querySelector(".send").textContent = word("page-send");
    this.form.querySelector(".photo").textContent = word("page-photo");
    this.form.querySelector("summary").textContent = word("page-menu");
    this.form.querySelector(".as span").textContent = word("page-as");
    this.seen = "";
  }

  show(chat, world) {
    if (this.who.role === "group") this.root.querySelector(".name").textContent = chat.title;
    const now = JSON.stringify(chat.messages);
    if (now !== this.seen) {
      this.seen = now;
      this.messages(chat, world);
    }
    this.menu(world.menus);
  }

  messages(chat, world) {
    const held = document.activeElement?.closest?.("[data-key]")?.dataset.key;
    this.list.replaceChildren(...chat.messages.map((message) => this.message(message, world)));
    if (!chat.messages.length) this.list.append(this.empty());
    this.toEnd();
    if (held) this.list.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus();
  }

  toEnd() {
    requestAnimationFrame(() => { this.list.scrollTop = this.list.scrollHeight; });
  }

  empty() {
    const item = document.createElement("li");
    item.className = "empty";
    item.append(this.page.word("page-empty"));
    const start = document.createElement("button");
    start.type = "button";
    start.textContent = this.page.word("page-start");
    start.addEventListener("click", () => this.act("say", { text: "/start" }));
    item.append(start);
    return item;
  }

  message(message, world) {
    const item = document.createElement("li");
    const bot = message.from.id === world.bot.id;
    item.className = bot ? "bot" : "own";
    item.dataset.message = message.message_id;
    const bubble = document.createElement("div");
    bubble.className = "bubble";
    const who = document.createElement("div");
    who.className = "who";
    who.textContent = bot ? this.page.word("page-bot") : message.from.first_name;
    bubble.append(who);
    if (message.reply_to_message) bubble.append(this.quoted(message.reply_to_message));
    if (message.photo) bubble.append(this.picture(message));
    if (message.document) bubble.append(this.document(message));
    bubble.append(rich(message.text ?? message.caption ?? "", message.entities ?? message.caption_entities ?? []));
    bubble.append(this.meta(message, world));
    item.append(bubble);
    if (message.reply_markup) item.append(this.keys(message));
    return item;
  }

  quoted(original) {
    const quote = document.createElement("div");
    quote.className = "quoted";
    quote.textContent = `${this.page.word("page-reply")} ${original.text}`;
    return quote;
  }

  picture(message) {
    if (!message.file) return document.createTextNode(`[${this.page.word("page-picture")}]`);
    const image = document.createElement("img");
    image.className = "picture";
    image.src = `/file/${message.file.id}`;
    image.alt = this.page.word("page-picture");
    image.addEventListener("load", () => this.toEnd());
    return image;
  }

  document(message) {
    const link = document.createElement("a");
    link.href = `/file/${message.file.id}`;
    link.download = message.file.name;
    link.textContent = this.page.word("page-file").replace("{name}", message.file.name);
    const line = document.createElement("div");
    line.append(link);
    return line;
  }

  meta(message, world) {
    const meta = document.createElement("div");
    meta.className = "meta";
    const time = new Date(message.date * 1000).toLocaleTimeString(this.page.language, { hour: "2-digit", minute: "2-digit", timeZone: world.zone });
    const marks = [time];
    if (message.edit_date) marks.push(this.page.word("page-edited"));
    if (message.pinned) marks.push(this.page.word("page-pinned"));
    meta.textContent = marks.join(" · ");
    return meta;
  }

  keys(message) {
    const box = document.createElement("div");
    box.className = "keys";
    for (const row of message.reply_markup.inline_keyboard) {
      const line = document.createElement("div");
      for (const key of row) line.append(this.key(message, key));
      box.append(line);
    }
    return box;
  }

  key(message, key) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = key.text;
    button.dataset.key = `${message.message_id}:${key.callback_data ?? key.url}`;
    button.addEventListener("click", () => {
      if (key.url) this.follow(key.url);
      else this.act("press", { message: message.message_id, data: key.callback_data });
    });
    return button;
  }

  // A link to the bot opens the private chat; one with a code says /start too, as Telegram does.
  follow(url) {
    const code = new URL(url).searchParams.get("start");
    this.page.open(this.user);
    if (code !== null) this.page.act("say", { user: this.user, chat: this.user, text: `/start ${code}` });
  }

  menu(menus) {
    const group = this.who.role === "group";
    const found = menus[`chat:${this.who.chat}|`]
      ?? menus[`${group ? "all_group_chats" : "all_private_chats"}|${group ? "" : this.who.language}`]
      ?? [];
    const list = this.form.querySelector(".menu ul");
    const mark = JSON.stringify(found);
    if (list.dataset.mark === mark) return;
    list.dataset.mark = mark;
    list.replaceChildren(...found.map((entry) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `/${entry.command} – ${entry.description}`;
      button.addEventListener("click", () => {
        this.form.querySelector("details").open = false;
        this.act("say", { text: `/${entry.command}` });
      });
      item.append(button);
      return item;
    }));
  }
}
