import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { m } from "../generated/paraglide/messages.js";
import "./menu.css";

interface SearchFieldProps {
  /** The name for screen readers and the hint inside. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether the key `/` leads here. */
  readonly slash?: boolean;
}

/** Whether a key press is meant for something that is typed in. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A field to search in what is listed below it. */
export function SearchField({ label, value, onChange, slash = false }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!slash) return;
    const lead = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", lead);
    return () => removeEventListener("keydown", lead);
  }, [slash]);
  return (
    <TextInput
      ref={field}
      className="search-field"
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      rightSectionWidth={44}
      rightSection={
        value !== "" && <CloseButton size="sm" aria-label={m.search_clear()} onClick={() => onChange("")} />
      }
    />
  );
}
