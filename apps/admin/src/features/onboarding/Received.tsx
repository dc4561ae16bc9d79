import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useId } from "react";
import { useSearchParams } from "react-router";
import type { PreviewedMailFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { SelectChevron } from "../../parts/fields.tsx";
import { GuideLinks } from "../../parts/GuideLinks.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization, useShell } from "../../shell/context.ts";
import { InvitationPreviewDocument } from "./onboarding.graphql.ts";
import {
  type PreviewLanguage,
  previewLanguages,
  previewPath,
  type ReceivedState,
  readReceived,
  type Screen,
  screens,
  writeReceived,
} from "./receivedState.ts";
import { withoutLinks } from "./withoutLinks.ts";

const names: Readonly<Record<Screen, () => string>> = {
  mail: () => m.received_mail(),
  invite: () => m.received_invite(),
  "log-in": () => m.received_log_in(),
  "make-account": () => m.received_make_account(),
  confirm: () => m.received_confirm(),
  done: () => m.received_done(),
};

interface ReceivedProps {
  /** In which the organization invites. */
  readonly language: PreviewLanguage;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** What the organization's people will receive: the very e-mail and screens, at the width of a phone. */
export function Received({ language: usual, groups }: ReceivedProps) {
  const [query, setQuery] = useSearchParams();
  const state = readReceived(query);
  const language = state.language ?? usual;
  const change = (more: Partial<ReceivedState>) =>
    setQuery(writeReceived({ ...state, ...more }), { replace: true, preventScrollReset: true });
  return (
    <aside className="received" aria-labelledby="received-title">
      <h2 id="received-title">{m.received_title()}</h2>
      <p className="small soft">{m.received_text()}</p>
      <div className="received-choices">
        <Segments
          label={m.language_label()}
          values={previewLanguages}
          value={language}
          nameOf={(one) => (one === "EN" ? "English" : "Español")}
          onChange={(next) => change({ language: next })}
        />
        {groups.length > 1 && (
          <Select
            label={m.received_group()}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={state.groupId ?? groups[0]?.id ?? null}
            allowDeselect={false}
            rightSection={<SelectChevron />}
            onChange={(groupId) => change({ groupId })}
          />
        )}
        <div className="received-screens">
          <Segments
            label={m.received_what()}
            values={screens}
            value={state.screen}
            nameOf={(one) => names[one]()}
            onChange={(screen) => change({ screen })}
          />
        </div>
      </div>
      <Shown state={{ ...state, language }} />
      <h3>{m.received_guide()}</h3>
      <p className="small soft">{m.received_guide_text()}</p>
      <GuideLinks />
    </aside>
  );
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Segments<Value extends string>({ label, values, value, nameOf, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mantine-InputWrapper-label">{label}</legend>
      <div className="segments">
        {values.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
            {nameOf(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Shown = ReceivedState & { readonly language: PreviewLanguage };

function Shown({ state }: { readonly state: Shown }) {
  const { id } = useOrganization();
  if (state.screen === "mail") return <Mail state={state} />;
  const title = m.received_frame({ what: names[state.screen]() });
  // Without scripts, forms and an origin of its own: a picture that can be read and scrolled.
  return <iframe className="received-frame" title={title} sandbox="" src={previewPath(id, state)} />;
}

function Mail({ state: { language, groupId } }: { readonly state: Shown }) {
  const { id } = useOrganization();
  const { data, previousData, error, refetch } = useQuery(InvitationPreviewDocument, {
    variables: { id, language, groupId },
    fetchPolicy: "cache-and-network",
  });
  const mail = (data ?? previousData)?.organization?.invitationPreview;
  if (!mail)
    return error ? (
      <Problem error={error} title={m.received_failed()} onRetry={() => refetch()} />
    ) : (
      <Loading what={m.what_preview()} />
    );
  return <MailFrame mail={mail} />;
}

function MailFrame({ mail: { subject, fromName, html } }: { readonly mail: PreviewedMailFragment }) {
  const { senderAddress } = useShell();
  return (
    <div className="received-mail">
      <dl className="small">
        <dt>{m.received_from()}</dt>
        <dd className="break">
          {fromName} <span className="soft">{senderAddress}</span>
        </dd>
        <dt>{m.message_subject()}</dt>
        <dd className="break">{subject}</dd>
      </dl>
      <iframe
        className="received-frame"
        title={m.received_frame({ what: m.received_mail() })}
        sandbox=""
        srcDoc={withoutLinks(html)}
      />
    </div>
  );
}
