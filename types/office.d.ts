// What reads Word files and PDFs (assets/office.js), as far as other pages ask for it.

declare const toolboxReading: {
  read(
    file: File,
  ): Promise<
    | { name: string; sheets: Map<string, { answers: Answers; unread: string[] }>; by: string }
    | { name: string; problem: string }
  >;
};
