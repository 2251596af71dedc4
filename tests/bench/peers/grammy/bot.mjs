// grammY with its concurrent runner. BENCH_STORE: memory, or sqlite (the session written at every update).
import { run, sequentialize } from "@grammyjs/runner";
import Database from "better-sqlite3";
import { Bot, InlineKeyboard, session } from "grammy";

const { BENCH_API, BENCH_TOKEN, BENCH_DATABASE, BENCH_STORE } = process.env;
const numbered = (names) => names.map((name, i) => `${i + 1} ${name}`);
const TOPICS = numbered(["Loneliness", "Housing", "Money", "Health", "Young people", "Safety"]);
const AREAS = Array.from({ length: 8 }, (_, i) => `${i + 1} Area ${i + 1}`);
const keyboard = (buttons) => buttons.reduce((made, [label, data]) => made.text(label, data).row(), new InlineKeyboard());
const topics = keyboard([...TOPICS.map((t, i) => [t, `c:${i}`]), ["Others", "c:x"], ["I don't know", "c:y"], ["Stop", "x"]]);
const areas = keyboard([...AREAS.map((t, i) => [t, `a:${i}`]), ["I don't know", "a:y"], ["Back", "b"], ["Stop", "x"]]);
const check = keyboard([["Send", "y:0"], ...["Change the text", "Change the topic", "Change the area", "It is an observation",
  "It is a proposal", "It is in Finnish", "Delete"].map((t) => [t, `e:${t.slice(0, 8)}`])]);

const db = new Database(BENCH_DATABASE);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`CREATE TABLE IF NOT EXISTS signals (id INTEGER PRIMARY KEY, person INTEGER, topic TEXT, area TEXT, text TEXT);
  CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;`);
const insert = db.prepare("INSERT INTO signals (person, topic, area, text) VALUES (?, ?, ?, ?)");
const get = db.prepare("SELECT value FROM sessions WHERE key = ?");
const put = db.prepare("INSERT INTO sessions VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
const drop = db.prepare("DELETE FROM sessions WHERE key = ?");
const sqlite = {
  read: (key) => { const row = get.get(key); return row && JSON.parse(row.value); },
  write: (key, value) => { put.run(key, JSON.stringify(value)); },
  delete: (key) => { drop.run(key); },
};

const bot = new Bot(BENCH_TOKEN, { client: { apiRoot: BENCH_API } });
bot.use(sequentialize((c) => String(c.chat?.id)));
bot.use(session({ initial: () => ({}), ...(BENCH_STORE === "sqlite" ? { storage: sqlite } : {}) }));
bot.on("callback_query:data", async (c) => {
  const known = c.session, [kind, value] = c.callbackQuery.data.split(":");
  await c.answerCallbackQuery();
  if (kind === "c" && known.step === "topic") {
    Object.assign(known, { topic: Number(value), step: "area" });
    await c.editMessageText("Which part of town?", { reply_markup: areas });
  } else if (kind === "a" && known.step === "area") {
    Object.assign(known, { area: Number(value), step: "review" });
    await c.editMessageText("Thank you. Below is your message as it would go.");
    await c.reply(`This is your message\n\n${known.text}\n\nTopic: ${TOPICS[known.topic]}\nArea: ${AREAS[known.area]}\n\nShall I send it?`,
      { reply_markup: check });
  } else if (kind === "y" && known.step === "review") {
    const number = insert.run(c.from.id, TOPICS[known.topic], AREAS[known.area], known.text).lastInsertRowid;
    c.session = {};
    await c.editMessageReplyMarkup();
    await c.reply(`Your message has arrived. Its number is ${number}. The team reads it on Monday.`);
  }
});
bot.on("message:text", async (c) => {
  c.session = { text: c.message.text, step: "topic" };
  await c.reply("What is it about?", { reply_markup: topics });
});
bot.catch((error) => console.error(error.message));
run(bot);
