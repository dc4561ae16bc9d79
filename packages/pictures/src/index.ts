import files from "../files/index.json" with { type: "json" };
import type { PictureName } from "./names.ts";

export type { PictureName } from "./names.ts";

/** A picture of a screen, as a page draws it. */
export interface Picture {
  /** Address on the server; a new picture has a new one. */
  readonly src: string;
  /** In CSS pixels of the screen that it shows. */
  readonly width: number;
  readonly height: number;
}

export type PictureLanguage = "en" | "es";

interface PictureFile {
  readonly width: number;
  readonly height: number;
  readonly version: string;
}

/** What `npm run pictures` has written. */
interface Files {
  readonly pictures: Readonly<Record<string, Readonly<Record<PictureLanguage, PictureFile>>>>;
  readonly guides: Readonly<Record<PictureLanguage, { readonly version: string }>>;
}

const { pictures, guides }: Files = files;

const addressOf = (file: string, version: string): string => `/pictures/${file}?v=${version}`;

/** A picture in a language; null where it was named and not made yet. */
export function picture(name: PictureName, language: PictureLanguage): Picture | null {
  const file = pictures[name]?.[language];
  if (!file) return null;
  const { width, height, version } = file;
  return { src: addressOf(`${name}-${language}.webp`, version), width, height };
}

/** Address of the learner's guide as a PDF, to be downloaded. */
export const guidePdf = (language: PictureLanguage): string =>
  addressOf(`guide-${language}.pdf`, guides[language].version);
