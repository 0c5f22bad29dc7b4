// What reading and filling in a PDF uses of its library (docs/assets/pdf.js).

type PdfObject = object;

declare class PdfDictionary {
  lookup(name: PdfName): PdfObject | undefined;
  has(name: PdfName): boolean;
  keys(): PdfName[];
  set(name: PdfName, value: PdfObject): void;
  delete(name: PdfName): boolean;
}

declare class PdfName {
  static of(text: string): PdfName;
  decodeText(): string;
}

declare class PdfText {
  static of(text: string): PdfText;
  static fromText(text: string): PdfText;
  decodeText(): string;
}

declare class PdfArray {
  size(): number;
  lookup(at: number): PdfObject | undefined;
}

declare class PdfDocument {
  static load(
    bytes: Uint8Array,
    options: { updateMetadata: boolean; throwOnInvalidObject: boolean; password: string },
  ): Promise<PdfDocument>;
  catalog: PdfDictionary;
  getKeywords(): string | undefined;
  save(options: { updateFieldAppearances: boolean }): Promise<Uint8Array<ArrayBuffer>>;
}

declare const toolboxPdfLibrary: {
  PDFArray: typeof PdfArray;
  PDFBool: { True: PdfObject };
  PDFDict: typeof PdfDictionary;
  PDFDocument: typeof PdfDocument;
  PDFHexString: typeof PdfText;
  PDFName: typeof PdfName;
  PDFString: typeof PdfText;
};
