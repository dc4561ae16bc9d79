import { m } from "../../../generated/paraglide/messages.js";
import { Tally } from "../../../parts/Tally.tsx";
import { figure } from "../../../text/numbers.ts";
import { emailParts, partsLabel } from "./emailParts.ts";
import type { Progress } from "./progress.ts";

/** The bar of the e-mails, and below it the same numbers in words. */
export function EmailTally({ progress }: { readonly progress: Progress }) {
  const parts = emailParts(progress);
  return (
    <section className="email-tally" aria-label={m.run_emails()}>
      <Tally parts={parts} label={partsLabel(parts)} thick keys={false} />
      <dl>
        {parts.map(({ pattern, count, word, text }) => (
          <div key={word} className="email-cell">
            <dt className="tally-key">
              <i className={pattern} aria-hidden="true" />
              <b>{word}</b>
            </dt>
            <dd className="email-count">{figure(count)}</dd>
            <dd className="small soft">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
