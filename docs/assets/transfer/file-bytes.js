"use strict";

// What a file is that somebody chose, whatever its name says, and the text in it.

const toolboxFileBytes = (() => {
  /** Of a file: no worksheet and no dossier is so large. */
  const MOST = 10_000_000;

  /**
   * @param {Uint8Array} bytes
   * @returns {boolean} Whether it begins with a brace, in whatever encoding: a photo, or a Word file, does not.
   */
  function isJson(bytes) {
    // Before it, a byte order mark may stand.
    return bytes.find((byte) => byte > 0x20 && byte < 0xfe && ![0xef, 0xbb, 0xbf].includes(byte)) === 0x7b;
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {boolean} Whether it is a Word file, which is a zip, one of an old Word, or a PDF.
   */
  function isOffice(bytes) {
    return /^PK|^ÐÏ|%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 1024)));
  }

  /**
   * @param {BufferSource} bytes
   * @returns {string}
   * @throws {TypeError} Where they are not in UTF-8.
   */
  function decode(bytes) {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }

  return { MOST, isJson, isOffice, decode };
})();
