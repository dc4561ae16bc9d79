import {
  ButtonLink,
  CodeField,
  Form,
  Password,
  Problems,
  QuietLink,
  QuietSubmit,
  Submit,
} from "../components/forms.tsx";
import { Info, Never, Tick } from "../components/icons.tsx";
import { SendAgainIsland } from "../components/islands.tsx";
import { type Drawn, Heading, Plate, Sheet } from "../components/Layout.tsx";
import { Address, Fact, Facts, QuestionsContact } from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, Membership, PageState } from "../state.ts";
import { day, list } from "../text/format.ts";
import { rich } from "../text/rich.tsx";
import { SEND_AGAIN_SECONDS } from "./link-account.tsx";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

const leavePath = ({ organization }: Membership): string =>
  `/account/organizations/${encodeURIComponent(organization.id)}/leave`;

/** Which organizations, and what each sees. */
export function myOrganizationsPage({ memberships, left }: State<"myOrganizations">, frame: Frame): Drawn {
  const title = m.account_organizations();
  return {
    title: m.title_of({ title, name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{title}</Heading>
        {left && (
          <p class="notice notice-leaf" role="status">
            <Tick />
            <span>{m.organizations_left()}</span>
          </p>
        )}
        <p class="lead">{memberships.length > 0 ? m.organizations_lead() : m.organizations_none()}</p>
        {memberships.map((membership) => (
          <Belonging key={membership.organization.id} membership={membership} />
        ))}
        <div class="quiet-list">
          <QuietLink href="/account">{m.my_account()}</QuietLink>
          <QuietLink href="/my">{m.my_title()}</QuietLink>
        </div>
      </Sheet>
    ),
  };
}

function Belonging({ membership }: { membership: Membership }) {
  const { organization, learns, role, joinedAt, groups, knownAs } = membership;
  return (
    <section class="belonging">
      <div class="whose">
        <Plate organization={organization} />
        <h2 dir="auto">{organization.name}</h2>
      </div>
      <Facts>
        <Fact name={m.organizations_since()}>{day(joinedAt, organization.timeZone)}</Fact>
        {groups.length > 0 && <Fact name={m.organizations_groups()}>{list(groups)}</Fact>}
        {knownAs.length > 0 && (
          <Fact name={m.organizations_known()}>
            {knownAs.map((email) => (
              <Address key={email}>{email}</Address>
            ))}
          </Fact>
        )}
      </Facts>
      {learns && <p>{m.organizations_sees()}</p>}
      {role && <p>{m.organizations_sees_admin()}</p>}
      {learns && (
        <QuietLink href={leavePath(membership)}>{m.leave_button({ name: organization.shortName })}</QuietLink>
      )}
    </section>
  );
}

/** Says what happens, and asks once. */
export function leavePage({ membership }: State<"leave">, frame: Frame): Drawn {
  const { organization, role } = membership;
  const name = organization.shortName;
  const title = m.leave_heading({ name: organization.name });
  return {
    title: m.title_of({ title, name }),
    content: (
      <Sheet frame={frame} sender={organization} aside={<QuestionsContact organization={organization} />}>
        <Heading>{title}</Heading>
        <p class="lead">{m.leave_lead()}</p>
        <section class="sharing">
          <h2>{m.leave_happens()}</h2>
          <p>
            <Never />
            <span>{m.leave_gone({ name })}</span>
          </p>
          <p>
            <Never />
            <span>{m.leave_ends({ name })}</span>
          </p>
          <p>
            <Info />
            <span>{m.leave_keeps({ name })}</span>
          </p>
          <p>
            <Info />
            <span>{m.leave_again({ name })}</span>
          </p>
          {role && (
            <p>
              <Info />
              <span>{m.leave_role({ name })}</span>
            </p>
          )}
        </section>
        <div class="answers answers-still">
          <Form frame={frame} action={leavePath(membership)}>
            <Submit>{m.leave_button({ name })}</Submit>
          </Form>
          <QuietLink href="/account/organizations">{m.leave_stay()}</QuietLink>
        </div>
      </Sheet>
    ),
  };
}

/** Says what goes and what stays, and asks for the password or a code. */
export function deleteAccountPage(state: State<"deleteAccount">, frame: Frame): Drawn {
  const { account, owned, by, form, justSent } = state;
  const action = "/account/delete";
  return {
    title: m.title_of({ title: m.delete_heading(), name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{m.delete_heading()}</Heading>
        <Problems form={form} />
        <p class="lead">{rich((v) => m.delete_lead(v), { email: <Address>{account.email}</Address> })}</p>
        <WhatGoes owned={owned} />
        {justSent && (
          <p class="notice" role="status">
            <Info />
            <span>{rich((v) => m.code_wrote_to(v), { email: <Address>{account.email}</Address> })}</span>
          </p>
        )}
        <Form frame={frame} action={action} intent={by}>
          {by === "code" ? (
            <CodeField form={form} hint={m.code_hint()} />
          ) : (
            <Password form={form} label={m.label_password()} isNew={false} />
          )}
          <Submit>{m.delete_button()}</Submit>
        </Form>
        <div class="quiet-list">
          <QuietLink href="/account">{m.delete_keep()}</QuietLink>
          <Form frame={frame} action={action} intent="send-code">
            {by === "code" ? (
              <SendAgainIsland seconds={justSent ? SEND_AGAIN_SECONDS : 0} />
            ) : (
              <QuietSubmit>{m.delete_code_instead()}</QuietSubmit>
            )}
          </Form>
          {by === "code" && <QuietLink href={action}>{m.code_password_instead()}</QuietLink>}
          <QuietLink href="/account/data">{m.delete_download()}</QuietLink>
        </div>
      </Sheet>
    ),
  };
}

function WhatGoes({ owned }: { owned: readonly string[] }) {
  return (
    <section class="sharing">
      <h2>{m.leave_happens()}</h2>
      <p>
        <Never />
        <span>{m.delete_gone()}</span>
      </p>
      <p>
        <Never />
        <span>{m.delete_ends()}</span>
      </p>
      <p>
        <Info />
        <span>{m.delete_kept()}</span>
      </p>
      <p>
        <Info />
        <span>{m.delete_anew()}</span>
      </p>
      {owned.length > 0 && (
        <p>
          <Info />
          <span>{m.delete_owner({ names: list(owned) })}</span>
        </p>
      )}
    </section>
  );
}

export function accountDeletedPage(frame: Frame): Drawn {
  return {
    title: m.title_of({ title: m.deleted_heading(), name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{m.deleted_heading()}</Heading>
        <p class="lead">{m.deleted_lead()}</p>
        <div class="answers answers-still">
          <ButtonLink href="/">{m.to_start()}</ButtonLink>
        </div>
      </Sheet>
    ),
  };
}
