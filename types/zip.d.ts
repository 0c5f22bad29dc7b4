// What scripts use of their library for zip files (docs/assets/zip.js).

declare const toolboxZip: {
  zipSync(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer>;
  unzipSync(
    zip: Uint8Array,
    options?: { filter(file: { name: string; originalSize: number }): boolean },
  ): Record<string, Uint8Array<ArrayBuffer>>;
};
