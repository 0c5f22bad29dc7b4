// What the planner uses of its library (docs/assets/zip.js).

declare const toolboxZip: {
  zipSync(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer>;
};
