// What the form uses of markdown-it.

declare module "markdown-it" {
  interface Token {
    readonly tag: string;
    readonly content: string;
    readonly children: Token[] | null;
    attrGet(name: string): string | null;
  }

  export default class MarkdownIt {
    constructor(preset: string, options: { html: boolean; xhtmlOut: boolean; maxNesting: number });
    enable(rules: string[]): MarkdownIt;
    render(text: string): string;
    validateLink: (address: string) => boolean;
    normalizeLink: (address: string) => string;
    renderer: { rules: Record<string, (tokens: Token[], index: number) => string> };
  }
}
