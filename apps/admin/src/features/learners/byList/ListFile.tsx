import { createReader } from "@muster/sheets";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { FieldError } from "../../../parts/fields.tsx";
import { emailsOfFile } from "./emailsOfFile.ts";

interface ListFileProps {
  readonly onRead: (emails: readonly string[]) => void;
}

/** A file instead of pasting: the addresses of its e-mail column come into the field, to be looked at. */
export function ListFile({ onRead }: ListFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const reader = useRef(createReader());
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  useEffect(() => {
    const { current } = reader;
    return () => current.cancel();
  }, []);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setMistake(null);
    const result = await emailsOfFile(reader.current, file);
    setBusy(false);
    if (result.ok) onRead(result.emails);
    else setMistake(result.text);
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={m.by_list_file()}
        accept=".xlsx,.xls,.ods,.csv,.tsv,.txt"
        onChange={(event) => {
          const { files } = event.currentTarget;
          void read(files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Button
        busy={busy}
        icon={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {m.by_list_file()}
      </Button>
      {mistake && (
        <div role="alert">
          <FieldError>{mistake}</FieldError>
        </div>
      )}
    </div>
  );
}
