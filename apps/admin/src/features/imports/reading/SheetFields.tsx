import { chooseSheet, type SheetFile } from "@muster/sheets";
import { useId } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { figure, listed } from "../../../text/numbers.ts";

interface SheetFieldsProps {
  readonly file: SheetFile;
  readonly chosen: number | null;
  readonly onChoose: (place: number) => void;
}

/** Which sheet is meant, where several have rows; and which hidden ones were left. */
export function SheetFields({ file, chosen, onChoose }: SheetFieldsProps) {
  const name = useId();
  const { choices } = chooseSheet(file);
  const hidden = file.sheets.filter((sheet, place) => sheet.hidden && !choices.includes(place));
  return (
    <>
      {choices.length > 1 && (
        <fieldset className="sheet-fields">
          <legend className="mantine-InputWrapper-label">
            {m.import_which_sheet({ count: choices.length, shown: figure(choices.length) })}
          </legend>
          {choices.map((place) => {
            const sheet = file.sheets[place];
            return (
              sheet && (
                <label key={place} className="choice">
                  <input
                    type="radio"
                    name={name}
                    checked={chosen === place}
                    onChange={() => onChoose(place)}
                  />
                  <span>
                    {sheet.name}{" "}
                    <span className="small soft">
                      {m.import_sheet_rows({
                        count: sheet.tooMany ?? sheet.rows.length,
                        shown: figure(sheet.tooMany ?? sheet.rows.length),
                      })}
                    </span>
                  </span>
                </label>
              )
            );
          })}
        </fieldset>
      )}
      {hidden.length > 0 && (
        <p className="small soft">
          {m.import_hidden_sheets({
            count: hidden.length,
            names: listed(hidden.map((sheet) => `“${sheet.name}”`)),
          })}
        </p>
      )}
    </>
  );
}
