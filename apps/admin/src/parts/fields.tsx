import { IconAlertTriangle, IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { m } from "../generated/paraglide/messages.js";
import "./fields.css";

interface LabelTextProps {
  readonly children: ReactNode;
  readonly need?: "required" | "optional";
}

/** A field's name with the word "required" or "optional". */
export function LabelText({ children, need }: LabelTextProps) {
  return (
    <>
      {children}{" "}
      {need && <span className="label-need">{need === "required" ? m.required() : m.optional()}</span>}
    </>
  );
}

/** A mistake and its repair, below the field. */
export function FieldError({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <span className="field-error" id={id}>
      <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}

/** For Mantine's `error`: nothing where there is no mistake. */
export const fieldError = (text: ReactNode): ReactNode =>
  text ? <FieldError>{text}</FieldError> : undefined;

/** The arrow of a field with a list behind it. */
export const SelectChevron = () => <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />;
