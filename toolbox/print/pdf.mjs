// What PDFs in a browser take from elsewhere; `npm run pack:pdf` packs it into docs/assets/pdf.js.
export {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
