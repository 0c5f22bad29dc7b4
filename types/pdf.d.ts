// What reading and filling in a PDF uses of its library (docs/assets/pdf.js).

type PdfObject = object;
type PdfLiteral = string | number | PdfObject | undefined | PdfLiteral[] | { [key: string]: PdfLiteral };

declare class PdfDictionary {
  lookup(name: PdfName): PdfObject | undefined;
  /** What is there, which may be a reference. */
  get(name: PdfName): PdfObject | undefined;
  has(name: PdfName): boolean;
  keys(): PdfName[];
  set(name: PdfName, value: PdfObject): void;
  delete(name: PdfName): boolean;
}

declare class PdfName {
  static of(text: string): PdfName;
  decodeText(): string;
}

declare class PdfNumber {
  static of(number: number): PdfNumber;
  asNumber(): number;
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

declare class PdfStream {}

declare class PdfContext {
  stream(content: string, about: { [key: string]: PdfLiteral }): PdfObject;
  flateStream(content: Uint8Array, about: { [key: string]: PdfLiteral }): PdfObject;
  obj(literal: { [key: string]: PdfLiteral }): PdfObject;
  /** Returns the reference to it. */
  register(object: PdfObject): PdfObject;
}

declare class PdfDocument {
  static load(
    bytes: Uint8Array,
    options: { updateMetadata: boolean; throwOnInvalidObject: boolean; password: string },
  ): Promise<PdfDocument>;
  catalog: PdfDictionary;
  context: PdfContext;
  getKeywords(): string | undefined;
  getTitle(): string | undefined;
  save(options: { updateFieldAppearances: boolean }): Promise<Uint8Array<ArrayBuffer>>;
}

declare const toolboxPdfLibrary: {
  decodePDFRawStream: (stream: PdfStream) => { decode: () => Uint8Array };
  PDFArray: typeof PdfArray;
  PDFDict: typeof PdfDictionary;
  PDFDocument: typeof PdfDocument;
  PDFHexString: typeof PdfText;
  PDFName: typeof PdfName;
  PDFNumber: typeof PdfNumber;
  PDFRawStream: typeof PdfStream;
  PDFString: typeof PdfText;
};
