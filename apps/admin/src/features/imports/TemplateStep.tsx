import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { saveFile, writeFile } from "../../app/files/writeFile.ts";
import { language } from "../../app/language.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { FieldError } from "../../parts/fields.tsx";
import { figure } from "../../text/numbers.ts";

/** The template with the organization's own groups, made here. */
export function TemplateStep({ groupNames }: { readonly groupNames: readonly string[] }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const download = async () => {
    setBusy(true);
    setFailed(false);
    const texts = {
      instructions: [
        m.template_line_1(),
        m.template_line_2(),
        m.template_line_3(),
        m.template_line_4(),
        m.template_line_5(),
      ],
      example: m.template_example(),
      groups: m.template_groups(),
    };
    try {
      const file = await writeFile({ kind: "template", language: language(), texts, groupNames });
      saveFile(file, m.template_file());
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <>
      <p className="text">
        {m.import_template_text({ count: groupNames.length, shown: figure(groupNames.length) })}
      </p>
      <Button
        busy={busy}
        icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => void download()}
      >
        {m.import_template_download()}
      </Button>
      <div aria-live="polite">{failed && <FieldError>{m.file_not_written()}</FieldError>}</div>
    </>
  );
}
