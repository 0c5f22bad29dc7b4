// Bare web and mail addresses become links, as on GitHub: a plugin of markdown-it, as `toolbox.markup.bare_links`.

/** @typedef {import("markdown-it").Token} Token */

const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?`;
const WORD = String.raw`\p{L}\p{N}_`;
const WEB = String.raw`(?<![${WORD}/@.:&=\-])(?:https?://[^\s<>‘’“”«»"]+|www\.${LABEL}\.[^\s<>‘’“”«»"]+)`;
const MAIL = String.raw`(?<![${WORD}.+/@:\-])[${WORD}.+\-]+@[${WORD}\-]+(?:\.[${WORD}\-]+)*\.\p{L}{2,}(?![${WORD}@\-])`;
const BARE = new RegExp(`${WEB}|${MAIL}`, "gu");
const BEHIND = /[?!.,:;*_~'…]+$/;

/** @param {import("markdown-it").default} engine */
export function bareLinks(engine) {
  engine.core.ruler.after("inline", "bare_links", ({ tokens, Token }) => {
    for (const block of tokens) {
      if (block.children && block.content.search(BARE) >= 0) block.children = linked(block.children, Token);
    }
  });
}

/**
 * @param {Token[]} children
 * @param {import("markdown-it").Core["Token"]} Token
 */
function linked(children, Token) {
  let inside = 0;
  const made = (/** @type {string} */ type, /** @type {string} */ tag, /** @type {number} */ nesting, fields = {}) =>
    Object.assign(new Token(type, tag, nesting), fields);
  return children.flatMap((token) => {
    if (token.tag === "a") inside += token.nesting;
    if (token.type !== "text" || inside) return [token];
    const pieces = [];
    let end = 0;
    for (const { 0: found, index } of token.content.matchAll(BARE)) {
      const address = withoutPunctuation(found);
      const scheme = address.includes("://") ? "" : address.includes("@") ? "mailto:" : "https://";
      pieces.push(
        made("text", "", 0, { content: token.content.slice(end, index) }),
        made("link_open", "a", 1, { attrs: [["href", scheme + address]] }),
        made("text", "", 0, { content: address }),
        made("link_close", "a", -1),
      );
      end = index + address.length;
    }
    return [...pieces, made("text", "", 0, { content: token.content.slice(end) })];
  });
}

/**
 * Return an address without what ends the sentence, or a parenthesis, that it stands in.
 *
 * @param {string} address
 */
function withoutPunctuation(address) {
  for (let longer = address; ; longer = address) {
    address = address.replace(BEHIND, "");
    for (const [opening = "", closing = ""] of ["()", "[]"]) {
      const extra = Math.max(0, address.split(closing).length - address.split(opening).length);
      const behind = address.length - address.replace(new RegExp(`\\${closing}+$`), "").length;
      address = address.slice(0, address.length - Math.min(extra, behind));
    }
    if (address === longer) return address;
  }
}
