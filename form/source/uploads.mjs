// Files that somebody hands in get a name that no other file has: a telephone calls every picture `image.jpg`, and decap-cms puts
// the last one in the place of the first, also in a text of somebody else.

/** Name each file before decap-cms sees it; call this before it starts. */
export function nameUploads() {
  document.addEventListener(
    "change",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.files?.length) return;
      const named = new DataTransfer();
      for (const file of target.files) named.items.add(new File([file], nameOf(file.name, new Date()), file));
      target.files = named.files;
    },
    true,
  );
}

/**
 * Return the name of a file with the moment at which it was handed in, as `foto-20261130-142501.jpg`.
 *
 * @param {string} name
 * @param {Date} now
 */
export function nameOf(name, now) {
  const [day, time] = now
    .toISOString()
    .replace(/[-:]|\..*/g, "")
    .split("T");
  const end = name.lastIndexOf(".");
  const [stem, suffix] = end > 0 ? [name.slice(0, end), name.slice(end)] : [name, ""];
  return `${stem}-${day}-${time}${suffix}`;
}
