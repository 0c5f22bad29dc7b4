// Pasting in a text area: what is bold, a list, a table or a link on the clipboard becomes Markdown, as a text area takes plain text.
import { copiedFrom, markdownOf, picturesIn } from "./from-html.mjs";

/**
 * Let the text areas for Markdown take what has a look; call this before decap-cms starts.
 */
export function pasteAsMarkdown() {
  const { control } = CMS.getWidget("text");
  const pasting = createClass({
    // As the text area of decap-cms has it.
    shouldComponentUpdate: () => true,
    render() {
      const kind = this.props.field.get("markdown");
      const area = h(control, this.props);
      return kind ? h("div", { onPaste: (/** @type {Paste} */ event) => paste(event, kind) }, area) : area;
    },
  });
  CMS.registerWidget("text", pasting);
}

/**
 * @typedef {import("./from-html.mjs").Kind} Kind
 * @typedef {Pick<ClipboardEvent, "clipboardData" | "target" | "preventDefault">} Paste
 *
 * @param {Paste} event
 * @param {Kind} kind
 */
function paste(event, kind) {
  const html = event.clipboardData?.getData("text/html");
  const area = event.target;
  if (!html || !(area instanceof HTMLTextAreaElement)) return;
  const copied = copiedFrom(html);
  const markdown = markdownOf(copied, kind);
  if (markdown) {
    event.preventDefault();
    // With this, one can also undo it.
    document.execCommand("insertText", false, fitted(markdown, area));
  }
  if (picturesIn(copied)) alert("Beelden plak je niet mee. Geef ze af bij het veld ‘Beelden’.");
}

/**
 * Return what is pasted, with an empty line between paragraphs of it and the text around it.
 *
 * @param {string} markdown
 * @param {HTMLTextAreaElement} area
 */
function fitted(markdown, { value, selectionStart, selectionEnd }) {
  const isOneLine = !markdown.includes("\n") && !/^(?:[-#>|]|\d+\.) /.test(markdown);
  if (isOneLine) return markdown;
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  const above = before.trim() ? "\n\n".slice(/\n*$/.exec(before)?.[0].length) : "";
  const below = after.trim() ? "\n\n".slice(/^\n*/.exec(after)?.[0].length) : "";
  return `${above}${markdown}${below}`;
}
