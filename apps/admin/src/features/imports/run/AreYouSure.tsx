import { useRef, useState } from "react";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { Page } from "../../../parts/Page.tsx";
import { failureOf, Problem } from "../../../parts/Problem.tsx";
import { WhenField } from "../../../parts/WhenField.tsx";
import { atOnce, sendAtOf, whenMistake } from "../../../parts/when.ts";
import { useOrganization } from "../../../shell/context.ts";
import { Steps } from "../Steps.tsx";
import { Difference } from "./Difference.tsx";
import { sureLead } from "./goingOut.ts";
import { Refused } from "./Refused.tsx";
import { Sum } from "./Sum.tsx";
import { useContinue } from "./useContinue.ts";
import "../../../parts/fields.css";
import "../../../parts/sum.css";
import "./run.css";

/** The last question before a plan is executed: the sum, when the e-mails go, and Continue. */
export function AreYouSure({ plan }: { readonly plan: ImportPlanFragment }) {
  const { timeZone } = useOrganization();
  const [when, setWhen] = useState(atOnce);
  const [mistake, setMistake] = useState<string>();
  const time = useRef<HTMLInputElement>(null);
  const timeIsWrong = (text: string | undefined) => {
    setMistake(text);
    if (text) time.current?.focus();
    return text !== undefined;
  };
  const { busy, error, refused, run } = useContinue(plan, timeIsWrong);
  const press = () => {
    if (!timeIsWrong(whenMistake(when, timeZone))) void run(sendAtOf(when));
  };
  const { go, emails } = plan.tally;
  return (
    <Page
      narrow
      sentence
      title={go > 0 ? m.sure_title() : m.sure_nothing()}
      lead={go > 0 ? sureLead(emails, when, timeZone) : m.sure_nothing_text()}
      before={<Steps current={4} />}
    >
      <Sum plan={plan} />
      {go > 0 && emails > 0 && (
        <div className="sure-when">
          <WhenField
            ref={time}
            legend={m.sure_when()}
            now={m.sure_when_now()}
            when={when}
            mistake={mistake}
            onChange={(next) => {
              setWhen(next);
              setMistake(undefined);
            }}
          />
        </div>
      )}
      {(refused || error !== null) && (
        <div className="sure-note">
          {refused && <Refused refusal={refused} />}
          {error !== null && (
            <Problem error={error} title={failedTitle(error)} kept={m.sure_kept()} onRetry={press} />
          )}
        </div>
      )}
      <div className="form-acts sure-acts">
        {go > 0 && (
          <Button look="filled" busy={busy} onClick={press}>
            {m.sure_continue()}
          </Button>
        )}
        <ButtonLink to="?">{m.sure_back()}</ButtonLink>
      </div>
      <Difference importId={plan.id} />
    </Page>
  );
}

/** A request that was turned away did nothing; of one whose answer was lost nobody knows. */
function failedTitle(error: unknown): string {
  const { kind } = failureOf(error);
  const turnedAway = kind === "forbidden" || kind === "limited" || kind === "signedOut";
  return turnedAway ? m.sure_not_uploaded() : m.sure_failed();
}
