// Telegram's text with entities, as elements. Nothing that people write becomes markup.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", text_link: "a", spoiler: "span",
};

export function rich(text, entities = []) {
  const fragment = document.createDocumentFragment();
  const open = [{ node: fragment, end: Infinity }];
  let at = 0;
  const write = (to) => {
    while (at < to) {
      while (open.length > 1 && open.at(-1).end <= at) open.pop();
      const stop = Math.min(to, open.at(-1).end);
      open.at(-1).node.append(text.slice(at, stop));
      at = stop;
    }
    while (open.length > 1 && open.at(-1).end <= at) open.pop();
  };
  for (const entity of entities) {
    const tag = TAGS[entity.type];
    if (!tag) continue;
    write(entity.offset);
    const node = document.createElement(tag);
    if (entity.url) node.href = entity.url;
    open.at(-1).node.append(node);
    open.push({ node, end: entity.offset + entity.length });
    if (tag !== "blockquote") continue;
    write(entity.offset + entity.length);
    if (text[at] === "\n") at += 1; // a quotation ends its own line
  }
  write(text.length);
  return fragment;
}
