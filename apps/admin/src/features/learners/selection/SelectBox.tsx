import { useEffect, useRef } from "react";

interface SelectBoxProps {
  /** Says whom it selects. */
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is selected, but not all. */
  readonly partly?: boolean;
  readonly onPress: (withShift: boolean) => void;
}

/** A box to select with. Shift with a click, or with Space, means: from the one before to this one. */
export function SelectBox({ label, checked, partly = false, onPress }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const shift = useRef(false);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label className="select-box">
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={checked}
        // Shift would select the text between two clicks.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onKeyDown={(event) => {
          shift.current = event.shiftKey;
        }}
        onClick={(event) => {
          shift.current = event.shiftKey || shift.current;
        }}
        onChange={() => {
          onPress(shift.current);
          shift.current = false;
        }}
      />
    </label>
  );
}
