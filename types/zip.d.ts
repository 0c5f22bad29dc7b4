// What scripts use of their library for zip files (docs/assets/zip.js).

declare const toolboxZip: {
  unzipSync(file: Uint8Array): Record<string, Uint8Array<ArrayBuffer>>;
  zipSync(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer>;
};
