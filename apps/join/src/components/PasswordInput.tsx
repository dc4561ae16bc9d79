import type { TargetedInputEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import * as m from "../generated/paraglide/messages.js";
import { type Strength, strengthOf } from "../text/strength.ts";
import { Dots } from "./Dots.tsx";

export interface PasswordInputProps {
  isNew: boolean;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: "true" | undefined;
}

/** A password field. Where scripts run it can be shown, and a new one is measured while it is typed. */
export function PasswordInput({ isNew, ...described }: PasswordInputProps) {
  const [scripted, setScripted] = useState(false);
  const [shown, setShown] = useState(false);
  const [strength, setStrength] = useState<Strength | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const measure = (password: string) => setStrength(isNew ? strengthOf(password) : null);
  useEffect(() => {
    setScripted(true);
    // Typed before the script came, or kept from the last try.
    measure(input.current?.value ?? "");
  }, []);
  const field = {
    ...described,
    ref: input,
    id: "password",
    name: "password",
    autocomplete: isNew ? "new-password" : "current-password",
    autocapitalize: "none",
    spellcheck: false,
    dir: "auto",
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => measure(event.currentTarget.value),
  } as const;
  return (
    <>
      <span class="password">
        {shown ? <input {...field} type="text" /> : <input {...field} type="password" />}
        {scripted && (
          <button
            type="button"
            class="show"
            aria-pressed={shown}
            aria-controls="password"
            onClick={() => setShown(!shown)}
          >
            {shown ? m.hide() : m.show()}
          </button>
        )}
      </span>
      {scripted && isNew && <Meter strength={strength} />}
    </>
  );
}

function Meter({ strength }: { strength: Strength | null }) {
  return (
    <p class={`meter meter-${strength ?? "none"}`} role="status">
      {strength !== null && (
        <>
          <Dots of={4} here={null} done={strength} />
          <b>{names[strength]()}</b> {advice[strength]()}
        </>
      )}
    </p>
  );
}

const names = { 1: m.strength_short, 2: m.strength_weak, 3: m.strength_good, 4: m.strength_strong } as const;
const advice = { 1: () => "", 2: m.strength_weak_more, 3: m.strength_good_more, 4: () => "" } as const;
