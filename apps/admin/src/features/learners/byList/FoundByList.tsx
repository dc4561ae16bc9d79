import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { Page, regainFocus } from "../../../parts/Page.tsx";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";

const COPIED_MS = 2000;

/** Who of a list is here. */
export interface Answer {
  readonly count: number;
  readonly listed: number;
  readonly notFound: readonly string[];
}

interface FoundByListProps {
  readonly answer: Answer;
  readonly onAnother: () => void;
}

/** The found ones are selected on the Learners page; the others stand here, to be copied. */
export function FoundByList({ answer: { count, listed, notFound }, onAnother }: FoundByListProps) {
  const here = useHere();
  const values = { count, shown: figure(count), all: figure(listed) };
  const title = count > 0 ? m.by_list_found(values) : m.by_list_nobody();
  useEffect(() => document.querySelector<HTMLElement>("main h1")?.focus(), []);
  return (
    <Page
      narrow
      sentence
      title={title}
      lead={count > 0 ? m.by_list_next() : m.by_list_nobody_text()}
      back={{ to: here("/learners"), label: m.nav_learners() }}
    >
      {notFound.length > 0 && <NotFound emails={notFound} />}
      <div className="form-acts">
        {count > 0 && (
          <ButtonLink look="filled" to={here("/learners")}>
            {m.by_list_see({ count, shown: figure(count) })}
          </ButtonLink>
        )}
        <Button
          onClick={() => {
            onAnother();
            regainFocus();
          }}
        >
          {m.by_list_another()}
        </Button>
      </div>
    </Page>
  );
}

function NotFound({ emails }: { readonly emails: readonly string[] }) {
  const [state, setState] = useState<"idle" | "copied" | "blocked">("idle");
  const list = useRef<HTMLUListElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    clearTimeout(timer.current);
    try {
      await navigator.clipboard.writeText(emails.join("\n"));
    } catch {
      if (list.current) getSelection()?.selectAllChildren(list.current);
      return setState("blocked");
    }
    setState("copied");
    timer.current = setTimeout(() => setState("idle"), COPIED_MS);
  };
  const Icon = state === "copied" ? IconCheck : IconCopy;
  return (
    <section aria-labelledby="not-found">
      <div className="by-list-head">
        <h2 id="not-found">{m.by_list_missing({ count: emails.length, shown: figure(emails.length) })}</h2>
        <Button
          small
          icon={<Icon size={16} stroke={1.75} aria-hidden="true" />}
          aria-label={m.by_list_copy_missing()}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{state === "copied" ? m.copied() : m.by_list_copy()}</span>
        </Button>
      </div>
      <p className="small soft">
        {state === "blocked" ? m.by_list_copy_blocked() : m.by_list_missing_text()}
      </p>
      <ul ref={list} className="by-list-missing">
        {emails.map((email) => (
          <li key={email} className="break" dir="auto">
            {email}
          </li>
        ))}
      </ul>
    </section>
  );
}
