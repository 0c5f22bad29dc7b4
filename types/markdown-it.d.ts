// What the form uses of markdown-it.

declare module "markdown-it" {
  /** What our rules for footnotes and task lists note of a token. */
  interface Meta {
    label?: string;
    number?: number;
    again?: number;
    isDone?: boolean;
  }

  /** The tokens of each footnote of a text, by its label; how often each is referred to, in order. */
  interface Notes {
    written: Map<string, Token[]>;
    used: Map<string, number>;
  }

  interface Env {
    /** The name of the text, for the ids of its footnotes. */
    name?: string;
    notes?: Notes;
  }

  class Token {
    constructor(type: string, tag: string, nesting: number);
    type: string;
    tag: string;
    nesting: number;
    attrs: [string, string][] | null;
    content: string;
    info: string;
    map: [number, number] | null;
    meta: Meta | null;
    children: Token[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }

  /** The state of a text. */
  interface Core {
    tokens: Token[];
    env: Env;
    Token: typeof Token;
  }

  /** The state of its blocks: of each line where it begins and ends, and how far it is indented. */
  interface Block extends Core {
    src: string;
    md: MarkdownIt;
    bMarks: number[];
    eMarks: number[];
    tShift: number[];
    sCount: number[];
    blkIndent: number;
    level: number;
    line: number;
    lineMax: number;
    parentType: string;
    push(type: string, tag: string, nesting: number): Token;
    skipEmptyLines(line: number): number;
    isEmpty(line: number): boolean;
  }

  /** The state of a paragraph or another line. */
  interface Inline {
    src: string;
    env: Env;
    pos: number;
    posMax: number;
    push(type: string, tag: string, nesting: number): Token;
  }

  interface Renderer {
    rules: Record<string, Rule>;
    renderToken(tokens: Token[], index: number, options: object): string;
  }

  interface Ruler<Parse> {
    before(other: string, name: string, parse: Parse, options?: { alt: string[] }): void;
    after(other: string, name: string, parse: Parse): void;
  }

  type Rule = (tokens: Token[], index: number, options: object, env: Env, self: Renderer) => string;
  type Tokenize = (state: Block, start: number, end: number) => void;
  type BlockRule = (state: Block, start: number, end: number, silent: boolean) => boolean;

  class MarkdownIt {
    constructor(preset: string, options: { xhtmlOut: boolean; maxNesting: number });
    enable(rules: string[]): this;
    disable(rules: string[]): this;
    use<Options extends unknown[]>(
      plugin: (engine: MarkdownIt, ...options: Options) => void,
      ...options: Options
    ): this;
    render(text: string, env: Env): string;
    validateLink: (address: string) => boolean;
    normalizeLink: (address: string) => string;
    normalizeLinkText: (address: string) => string;
    core: { ruler: Ruler<(state: Core) => void> };
    block: {
      ruler: Ruler<BlockRule>;
      parse(text: string, engine: MarkdownIt, env: Env, tokens: Token[]): void;
      tokenize: Tokenize;
    };
    inline: { ruler: Ruler<(state: Inline, silent: boolean) => boolean> };
    renderer: Renderer;
  }

  export type { Block, Core, Env, Inline, Meta, Notes, Rule, Token, Tokenize };
  export default MarkdownIt;
}
