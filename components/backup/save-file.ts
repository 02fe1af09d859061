/** Hands a file to the reader as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has taken hold of the file by the next turn in every browser; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
