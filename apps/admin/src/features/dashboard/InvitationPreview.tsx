import type { SetupFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { useOrganization, useShell } from "../../shell/context.ts";
import { Plate } from "../../shell/Mark.tsx";
import { listed } from "../../text/numbers.ts";

/** The code of the drawing: every invitation has its own. */
const SAMPLE_CODE = "482 913";

/** The invitation as it would be sent today, its missing parts outlined. */
export function InvitationPreview({ organization }: { readonly organization: SetupFactsFragment }) {
  const { senderAddress } = useShell();
  const { initials } = useOrganization();
  const { name, logoUrl, contact, groups } = organization;
  const group = groups[0];
  const trainings = group?.trainings.map(({ title }) => title) ?? [];
  const reach = [contact.email, contact.phone].filter(Boolean).join(" · ");
  return (
    <aside className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" className="preview-title">
        {m.preview_title()}
      </h2>
      <p className="small soft">{m.preview_text()}</p>
      <div className="card preview-card">
        <div className="preview-head">
          <Plate initials={initials} logoUrl={logoUrl} />
          <span>
            <b dir="auto">{name}</b>
            <span className="small soft break">{senderAddress}</span>
          </span>
        </div>
        <div className="preview-body">
          <p className="preview-line">{m.preview_heading({ organization: name })}</p>
          <dl>
            <dt>{m.preview_group()}</dt>
            <dd>{group ? <b>{group.name}</b> : <Missing>{m.preview_group_missing()}</Missing>}</dd>
            <dt>{m.preview_trainings()}</dt>
            <dd>
              {trainings.length > 0 ? listed(trainings) : <Missing>{m.preview_trainings_missing()}</Missing>}
            </dd>
          </dl>
          <span className="preview-button">{m.preview_button()}</span>
          <p className="small">
            {m.preview_code()} <b className="nowrap">{SAMPLE_CODE}</b>
          </p>
        </div>
        <p className="preview-foot small">
          {m.preview_questions()}{" "}
          {reach ? (
            [contact.name, reach].filter(Boolean).join(", ")
          ) : (
            <Missing>{m.preview_contact_missing()}</Missing>
          )}
        </p>
      </div>
      {!group && <p className="small soft">{m.preview_outlined()}</p>}
    </aside>
  );
}

const Missing = ({ children }: { readonly children: string }) => <span className="missing">{children}</span>;
