import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useLocation } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { ButtonLink } from "../../../parts/Button.tsx";
import { BackLink, Heading, Page } from "../../../parts/Page.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { UndoButton, useRemoval } from "../removal/RemovalNote.tsx";
import { actTexts } from "./actText.ts";
import { isBulkResult } from "./resultState.ts";
import { Skipped } from "./Skipped.tsx";
import { skippedSentence } from "./skipText.ts";
import "../../../parts/page.css";
import "../../../parts/note.css";
import "../../../parts/sum.css";
import "./bulk.css";

/** What an act on many has done, and whom it left as they were. */
export function ResultPage() {
  const { state } = useLocation();
  const here = useHere();
  const { name: organization } = useOrganization();
  const removed = useRemoval();
  if (!isBulkResult(state)) return <NoResult />;
  const { act, affected, skipped, target, from } = state;
  const words = actTexts[act];
  const values = { count: affected, target, organization, sender: "" };
  const title = affected > 0 ? words.done(values) : words.notDone(values);
  const Icon = affected > 0 ? IconCircleCheck : IconInfoCircle;
  const back = here("/learners") + from;
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <BackLink to={back} label={m.nav_learners()} />
      <div className={`note ${affected > 0 ? "leaf" : "sky"}`}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        <div>
          <Heading title={title}>{title}</Heading>
          {skipped.length > 0 && <p>{skippedSentence(skipped)}</p>}
          {act === "remove" && removed && <p>{m.removal_left({ count: removed.minutes })}</p>}
          {act === "remove" && removed && (
            <div className="note-acts">
              <UndoButton removal={removed.removal} />
            </div>
          )}
        </div>
      </div>
      {skipped.length > 0 && (
        <ul className="sum">
          <Skipped skipped={skipped} />
        </ul>
      )}
      <div className="form-acts">
        <ButtonLink look="filled" to={back}>
          {m.add_back()}
        </ButtonLink>
      </div>
    </main>
  );
}

/** The address was opened elsewhere: the result stands in the tab in which it was made. */
function NoResult() {
  const here = useHere();
  return (
    <Page
      narrow
      title={m.result_gone()}
      back={{ to: here("/learners"), label: m.nav_learners() }}
      lead={m.bulk_result_gone()}
    >
      <ButtonLink look="filled" to={here("/learners")}>
        {m.add_back()}
      </ButtonLink>
    </Page>
  );
}
