import { ButtonLink, Form, Problems, QuietLink, QuietSubmit, Submit } from "../components/forms.tsx";
import { Letter, Tick } from "../components/icons.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { QuestionsContact, Seal, UnsureContact } from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { ClosedInvitation } from "../invitation.ts";
import type { Frame, PageState } from "../state.ts";
import { day } from "../text/format.ts";
import { stopForm } from "./invite.tsx";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

/** Thanks for a no, with the way back for as long as the link lives. */
export function declinedPage({ invitation, justNow }: State<"declined">, frame: Frame): Drawn {
  const { organization, expiresAt, emailsStopped } = invitation;
  const name = organization.shortName;
  const title = justNow ? m.declined_heading() : m.declined_heading_again();
  return {
    title: m.title_of({ title, name }),
    content: (
      <Sheet frame={frame} sender={organization} aside={<QuestionsContact organization={organization} />}>
        <Seal kind="stone">
          <Tick />
        </Seal>
        <Heading>{title}</Heading>
        <p class="lead">{m.declined_sees({ name })}</p>
        <p class="soft">{m.declined_mistake({ day: day(expiresAt, organization.timeZone) })}</p>
        <div class="quiet-list">
          <QuietLink href={`${frame.linkPath}/account`}>{m.declined_accept()}</QuietLink>
          {!emailsStopped && stopForm(frame, name)}
        </div>
        {emailsStopped && <p class="soft">{m.stop_done_short({ name })}</p>}
      </Sheet>
    ),
  };
}

/** "Stop all e-mails": a page with a button; opening it changes nothing. */
export function stopPage({ invitation }: State<"stop">, frame: Frame): Drawn {
  const { organization, emailsStopped, state } = invitation;
  const name = organization.shortName;
  const title = emailsStopped ? m.stop_done_heading({ name }) : m.stop_heading({ name });
  const open = state === "OPEN" || state === "DECLINED";
  return {
    title: m.title_of({ title, name }),
    content: (
      <Sheet frame={frame} sender={organization} aside={<QuestionsContact organization={organization} />}>
        {emailsStopped && (
          <Seal kind="stone">
            <Tick />
          </Seal>
        )}
        <Heading>{title}</Heading>
        <p class="lead">{emailsStopped ? m.stop_done_lead() : m.stop_lead({ name: organization.name })}</p>
        {open && <p class="soft">{m.stop_keeps({ name })}</p>}
        <div class="answers answers-still">
          {!emailsStopped && (
            <Form frame={frame} action={`${frame.linkPath}/stop`}>
              <Submit>{m.stop_button({ name })}</Submit>
            </Form>
          )}
          {open && <QuietLink href={frame.linkPath}>{m.decline_back()}</QuietLink>}
        </div>
      </Sheet>
    ),
  };
}

const causes: Readonly<
  Record<ClosedInvitation["state"], (invitation: ClosedInvitation) => { title: string; lead: string }>
> = {
  CANCELLED: ({ cancelledAt, organization, role }) => ({
    title: m.dead_cancelled(),
    lead: (role === "ADMIN" ? m.dead_cancelled_lead_admin : m.dead_cancelled_lead)({
      day: day(cancelledAt, organization.timeZone),
    }),
  }),
  EXPIRED: ({ expiresAt, organization }) => ({
    title: m.dead_expired(),
    lead: m.dead_expired_lead({ day: day(expiresAt, organization.timeZone) }),
  }),
  USED: () => ({ title: m.dead_used(), lead: m.dead_used_lead() }),
};

/** A link that leads no further, by its cause, with a way to ask for a new one. */
export function deadPage({ invitation, form }: State<"dead">, frame: Frame): Drawn {
  const { organization, state } = invitation;
  const name = organization.shortName;
  const { title, lead } = causes[state](invitation);
  return {
    title: m.title_of({ title, name }),
    content: (
      <Sheet frame={frame} sender={organization} aside={<QuestionsContact organization={organization} />}>
        <Seal kind="sky">
          <Letter />
        </Seal>
        <Heading>{title}</Heading>
        <Problems form={form} />
        <p class="lead">{lead}</p>
        <div class="answers answers-still">
          {state === "USED" && <ButtonLink href="/my">{m.go_to_trainings()}</ButtonLink>}
          <Form frame={frame} action={`${frame.linkPath}/ask`}>
            {state === "USED" ? (
              <QuietSubmit>{m.dead_not_me()}</QuietSubmit>
            ) : (
              <Submit>{m.dead_ask()}</Submit>
            )}
          </Form>
        </div>
        {state === "CANCELLED" && <p class="after-answers">{m.dead_tell_decide({ name })}</p>}
        {state === "EXPIRED" && <p class="after-answers">{m.dead_tell_send({ name })}</p>}
      </Sheet>
    ),
  };
}

export function askedPage({ organization }: State<"asked">, frame: Frame): Drawn {
  const name = organization.shortName;
  return {
    title: m.title_of({ title: m.asked_heading(), name }),
    content: (
      <Sheet frame={frame} sender={organization} aside={<QuestionsContact organization={organization} />}>
        <Seal kind="leaf">
          <Tick />
        </Seal>
        <Heading>{m.asked_heading()}</Heading>
        <p class="lead">{m.asked_lead()}</p>
        <p class="soft">{m.asked_no_answer({ name })}</p>
      </Sheet>
    ),
  };
}

/** Names no organization: a link whose signature does not hold proves nothing. */
export function mistypedPage(_state: State<"mistyped">, frame: Frame): Drawn {
  return {
    title: m.title_of({ title: m.mistyped_heading(), name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} aside={<UnsureContact />}>
        <Seal kind="sky">
          <Letter />
        </Seal>
        <Heading>{m.mistyped_heading()}</Heading>
        <p class="lead">{m.mistyped_lead()}</p>
        <div class="answers answers-still">
          <ButtonLink href="/code">{m.mistyped_code()}</ButtonLink>
          <QuietLink href="/ask">{m.dead_ask()}</QuietLink>
        </div>
      </Sheet>
    ),
  };
}
