import { EMAILS_BY_HAND_MAX } from "@muster/domain";
import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { FieldError, LabelText } from "../../parts/fields.tsx";
import { type ChipsState, pasteText, removeChip, takeText, typeText } from "./chips.ts";
import { ProblemText } from "./ProblemText.tsx";
import "./chips.css";

export interface ChipsFieldHandle {
  readonly focus: () => void;
}

interface ChipsFieldProps {
  readonly ref: Ref<ChipsFieldHandle>;
  readonly state: ChipsState;
  readonly onChange: (next: ChipsState) => void;
  /** Said when nothing was typed at all. */
  readonly missing: string | null;
}

/** Addresses as chips; what is no address stays as text with its reason. */
export function ChipsField({ ref, state, onChange, missing }: ChipsFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));
  const { chips, text, problem } = state;
  const wrong = problem !== null || missing !== null;

  const focusChip = (index: number) => {
    const buttons = list.current?.querySelectorAll("button");
    const button = buttons?.item(Math.min(index, buttons.length - 1));
    if (button && index >= 0) button.focus();
    else field.current?.focus();
  };
  const remove = (index: number) => {
    onChange(removeChip(state, index));
    requestAnimationFrame(() =>
      chips.length > 1 && index > 0 ? focusChip(index - 1) : field.current?.focus(),
    );
  };
  const onFieldKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (event.key === "Enter") {
      event.preventDefault();
      onChange(takeText(state));
    } else if ((event.key === "Backspace" || event.key === "ArrowLeft") && atStart && chips.length > 0) {
      event.preventDefault();
      focusChip(chips.length - 1);
    }
  };
  const onChipKey = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      remove(index);
    } else if (event.key === "ArrowLeft") focusChip(Math.max(index - 1, 0));
    else if (event.key === "ArrowRight" && index < chips.length - 1) focusChip(index + 1);
    else if (event.key === "ArrowRight") field.current?.focus();
  };

  return (
    <div>
      <div className="chips-label">
        <label htmlFor={id} className="mantine-InputWrapper-label">
          <LabelText need="required">{m.emails_label()}</LabelText>
        </label>
        <span className="small soft" id={`${id}-count`}>
          <b>{chips.length}</b> {m.emails_of({ limit: EMAILS_BY_HAND_MAX })}
        </span>
      </div>
      <p className="mantine-InputWrapper-description" id={`${id}-hint`}>
        {m.emails_hint()}
      </p>
      <div className={wrong ? "chips wrong" : "chips"}>
        <ul ref={list} aria-label={m.emails_taken()}>
          {chips.map(({ typed, email }, index) => (
            <li key={email} className="chip">
              <span className="break">{typed}</span>
              <button
                type="button"
                aria-label={m.emails_remove({ email: typed })}
                onClick={() => remove(index)}
                onKeyDown={(event) => onChipKey(event, index)}
              >
                <IconX size={14} stroke={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <span className="chips-text">
          <Marked state={state} />
          <textarea
            ref={field}
            id={id}
            rows={1}
            className={problem?.kind === "address" ? "marked" : undefined}
            value={text}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="email"
            aria-required
            aria-invalid={wrong || undefined}
            aria-describedby={[`${id}-hint`, `${id}-count`, wrong && `${id}-error`].filter(Boolean).join(" ")}
            onChange={(event) => onChange(typeText(state, event.currentTarget.value))}
            onPaste={(event) => {
              event.preventDefault();
              const { selectionStart, selectionEnd } = event.currentTarget;
              onChange(pasteText(state, event.clipboardData.getData("text"), selectionStart, selectionEnd));
            }}
            onKeyDown={onFieldKey}
            onBlur={() => text.trim() !== "" && onChange(takeText(state))}
          />
        </span>
      </div>
      <div aria-live="polite">
        {wrong && (
          <FieldError id={`${id}-error`}>{problem ? <ProblemText problem={problem} /> : missing}</FieldError>
        )}
      </div>
      <span className="unseen" role="status">
        {m.emails_count({ count: chips.length })}
      </span>
    </div>
  );
}

/** The same text below the field, to underline the wrong part and to give the field its size. */
function Marked({ state: { text, problem } }: { readonly state: ChipsState }) {
  if (problem?.kind !== "address")
    return <span className="chips-mirror" aria-hidden="true">{`${text}\u200b`}</span>;
  const { from, to } = problem;
  return (
    <span className="chips-mirror shown" aria-hidden="true">
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {`${text.slice(to)}\u200b`}
    </span>
  );
}
