import "@mantine/dropzone/styles.layer.css";
import { Dropzone } from "@mantine/dropzone";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useRef } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { Note } from "../../../parts/Note.tsx";
import type { Upload } from "./useUpload.ts";

/** What the browser's window shows first. What a file is, is told by its octets. */
const ENDINGS = ".xlsx,.xls,.ods,.csv,.tsv,.txt";

interface FileFieldProps {
  readonly upload: Upload;
  readonly onTake: (file: File) => void;
  readonly onCancel: () => void;
}

/** Browse, or drop. The file is read where it is; the field keeps nothing of it. */
export function FileField({ upload, onTake, onCancel }: FileFieldProps) {
  const open = useRef<() => void>(null);
  const reading = upload.step === "READING";
  return (
    <div className="file-field">
      <Dropzone
        openRef={open}
        onDrop={([file]) => file && onTake(file)}
        multiple={false}
        activateOnClick={false}
        className="file-drop"
        inputProps={{ "aria-label": m.import_browse_label(), accept: ENDINGS }}
        aria-label={m.import_drop()}
        tabIndex={-1}
      >
        <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden="true" />
        <div className="file-text">
          <p>{m.import_drop()}</p>
          <p className="small soft">{m.import_drop_limits()}</p>
        </div>
        <Button
          look={upload.step === "CHOSEN" || reading ? "outline" : "filled"}
          onClick={() => open.current?.()}
        >
          {m.import_browse()}
        </Button>
      </Dropzone>
      {reading && (
        <div className="file-reading" role="status">
          <span className="ring" aria-hidden="true" />
          <span className="break">{m.import_reading({ name: upload.name })}</span>
          <Button small look="plain" onClick={onCancel}>
            {m.cancel()}
          </Button>
        </div>
      )}
      {upload.step === "REFUSED" && (
        <Note tone="clay" urgent title={m.import_not_read({ name: upload.name })}>
          {upload.text} {m.import_nothing_uploaded()}
        </Note>
      )}
    </div>
  );
}
