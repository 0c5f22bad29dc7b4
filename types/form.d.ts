// What decap-cms puts on the page, as far as we ask for it.

interface Window {
  CMS_MANUAL_INIT?: boolean;
}

declare const CMS: {
  getLocale(language: string): import("../form/source/dutch.mjs").Texts;
  registerLocale(language: string, texts: import("../form/source/dutch.mjs").Texts): void;
  registerCustomFormat(name: string, extension: string, format: import("../form/source/files.mjs").Format): void;
  init(start: { config: unknown }): void;
};
