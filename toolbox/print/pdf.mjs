// What PDFs in a browser take from elsewhere; `make search` packs it into docs/assets/pdf.js.
export {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from "@cantoo/pdf-lib";
