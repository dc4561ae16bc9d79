/** The name of a file without its ending. */
export const baseName = (fileName: string): string => fileName.replace(/\.[a-z0-9]{1,5}$/i, "");
