import { chooseSheet, createReader, findLayout, type Layout, layoutAt, type SheetFile } from "@muster/sheets";
import { useEffect, useRef, useState } from "react";
import type { Chosen } from "./columns.ts";
import { fileRefusalText } from "./refusalText.ts";

export type Upload =
  | { readonly step: "IDLE" }
  | { readonly step: "READING"; readonly name: string }
  | { readonly step: "REFUSED"; readonly name: string; readonly text: string }
  | { readonly step: "CHOSEN"; readonly chosen: Chosen };

/** What is read of a file before anybody chose otherwise. */
export function firstChoice(file: SheetFile): Chosen {
  const { sheet } = chooseSheet(file);
  return sheet === null ? { file, sheet, found: null, layout: null } : atSheet(file, sheet);
}

function atSheet(file: SheetFile, place: number): Chosen {
  const sheet = file.sheets[place];
  if (!sheet) return { file, sheet: null, found: null, layout: null };
  const found = findLayout(sheet);
  return { file, sheet: place, found, layout: found };
}

/** Another header row: the columns are guessed anew below it. */
function atHeader({ file, sheet: place }: Chosen, headerRow: number | null): Chosen {
  const sheet = place === null ? undefined : file.sheets[place];
  if (!sheet) return { file, sheet: null, found: null, layout: null };
  const found = layoutAt(sheet, headerRow);
  return { file, sheet: place, found, layout: found };
}

/** Reads the file that was chosen, in a worker, and keeps what is chosen in it. Only memory knows of it. */
export function useUpload(first: Chosen | null) {
  const [upload, setUpload] = useState<Upload>(first ? { step: "CHOSEN", chosen: first } : { step: "IDLE" });
  const reader = useRef(createReader());
  const { step } = upload;
  useEffect(() => {
    // The next file's worker starts once what came of this one is on screen.
    if (step !== "READING") reader.current.prepare();
  }, [step]);
  useEffect(() => {
    const { current } = reader;
    return () => current.cancel();
  }, []);

  const take = async (file: File) => {
    const { name } = file;
    setUpload({ step: "READING", name });
    const result = await reader.current.read(file, name);
    if (result.ok) return setUpload({ step: "CHOSEN", chosen: firstChoice(result.file) });
    const text = fileRefusalText(result.refusal);
    // One that was given up has made room for another, or for none.
    if (text !== null) setUpload({ step: "REFUSED", name, text });
  };
  const cancel = () => {
    reader.current.cancel();
    setUpload({ step: "IDLE" });
  };
  const choose = (next: (chosen: Chosen) => Chosen) =>
    setUpload((now) => (now.step === "CHOSEN" ? { step: "CHOSEN", chosen: next(now.chosen) } : now));

  return {
    upload,
    take: (file: File) => void take(file),
    cancel,
    chooseSheet: (place: number) => choose(({ file }) => atSheet(file, place)),
    chooseHeader: (row: number | null) => choose((chosen) => atHeader(chosen, row)),
    chooseColumns: (columns: Partial<Pick<Layout, "email" | "groups">>) =>
      choose((chosen) => ({ ...chosen, layout: chosen.layout && { ...chosen.layout, ...columns } })),
  };
}
