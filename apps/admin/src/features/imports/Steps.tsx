import { IconCheck } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import "./steps.css";

const steps = [
  () => m.import_step_template(),
  () => m.import_step_file(),
  () => m.import_step_preview(),
  () => m.import_step_send(),
] as const;

/** Where an import stands, from the template to the e-mails. */
export function Steps({ current }: { readonly current: 1 | 2 | 3 | 4 }) {
  return (
    <ol className="import-steps" aria-label={m.import_steps()}>
      {steps.map((name, place) => {
        const number = place + 1;
        const done = number < current;
        return (
          <li
            key={number}
            className={done ? "done" : undefined}
            aria-current={number === current ? "step" : undefined}
          >
            {done ? (
              <IconCheck size={16} stroke={2} aria-label={m.import_step_done()} />
            ) : (
              <span className="import-step-number" aria-hidden="true">
                {number}
              </span>
            )}
            {name()}
          </li>
        );
      })}
    </ol>
  );
}
