import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { Link, useLocation, useNavigate } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { BackLink, Heading } from "../../parts/Page.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { dayAndTime } from "../../text/dates.ts";
import { numberWord } from "../../text/numbers.ts";
import { Rich } from "../../text/Rich.tsx";
import { AddressRow } from "./AddressRow.tsx";
import { countResults, isResultState, type ResultState, withAnswer } from "./resultState.ts";
import "../../parts/page.css";
import "../../parts/note.css";
import "./addLearners.css";

/** What became of each address, with what was not done. */
export function ResultPage() {
  const { state } = useLocation();
  const { timeZone } = useOrganization();
  const here = useHere();
  const navigate = useNavigate();
  if (!isResultState(state)) return <NoResult />;
  const counts = countResults(state.results);
  const title = counts.sent > 0 ? sentTitle(counts.sent, state, timeZone) : m.result_none();
  const Icon = counts.sent > 0 ? IconCircleCheck : IconInfoCircle;
  const message = (text: string) => <Link to={here("/organization/onboarding-message")}>{text}</Link>;
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <BackLink to={here("/learners")} label={m.nav_learners()} />
      <div className={`note ${counts.sent > 0 ? "leaf" : "sky"}`}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        <div>
          <Heading title={title}>{title}</Heading>
          <p>{resultSentence(state)}</p>
        </div>
      </div>
      <ul className="card result-list">
        {state.results.map((result) => (
          <AddressRow
            key={result.typed}
            result={result}
            group={state.group}
            note={state.note}
            sendAt={state.chosen?.local ?? null}
            onAnswer={(answer) => navigate(".", { replace: true, state: withAnswer(state, answer) })}
          />
        ))}
      </ul>
      <div className="row">
        <ButtonLink look="filled" to={here("/learners")}>
          {m.result_see()}
        </ButtonLink>
        <ButtonLink to={here("/learners/add/manually")}>{m.result_more()}</ButtonLink>
      </div>
      <p className="small soft" style={{ marginTop: 20 }}>
        <Rich parts={m.result_message.parts({})} marks={{ link: message }} />
      </p>
    </main>
  );
}

/** "4 invitations are on their way", or when they go out. */
const sentTitle = (count: number, { chosen }: ResultState, timeZone: string): string =>
  chosen ? m.result_title_later({ count, when: dayAndTime(chosen.at, timeZone) }) : m.result_title({ count });

/** "To the group Teachers. Two of the 6 addresses were known already; nothing was sent to them." */
function resultSentence({ group, chosen, results }: ResultState): string {
  const { known, refused, all } = countResults(results);
  const sentences = [m.result_group({ group: group.name })];
  if (chosen?.moved) sentences.push(m.result_moved());
  if (known > 0) sentences.push(m.result_known({ count: known, word: numberWord(known), all }));
  if (refused > 0) sentences.push(m.result_refused({ count: refused, word: numberWord(refused), all }));
  return sentences.join(" ");
}

/** The address was opened elsewhere: the result stands in the tab in which it was made. */
function NoResult() {
  const here = useHere();
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <BackLink to={here("/learners")} label={m.nav_learners()} />
      <Heading title={`${m.result_gone()} · ${m.add_title()}`}>{m.result_gone()}</Heading>
      <p className="lead">{m.result_gone_text()}</p>
      <div className="form-acts">
        <ButtonLink look="filled" to={here("/learners")}>
          {m.result_see()}
        </ButtonLink>
      </div>
    </main>
  );
}
