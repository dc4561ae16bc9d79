import { useMutation } from "@apollo/client/react";
import { m } from "../../generated/paraglide/messages.js";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { timeZoneName } from "../../text/dates.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { SetRequestsDigestDocument } from "./administrators.graphql.ts";

/** The reader's own daily e-mail about requests, on or off. */
export function DigestSwitch({ on }: { readonly on: boolean }) {
  const { id, timeZone } = useOrganization();
  const [set, { loading }] = useMutation(SetRequestsDigestDocument);
  const turn = (next: boolean) =>
    set({ variables: { input: { organizationId: id, on: next } } })
      .then(({ data }) => {
        const refusal = data?.setRequestsDigest.errors[0];
        if (refusal) sayRefused(serverRefusalText(refusal));
        else sayDone(next ? m.digest_turned_on() : m.digest_turned_off());
      })
      .catch((error: unknown) => sayRefused(failureText(failureOf(error))));
  return (
    <section aria-labelledby="digest">
      <h2 id="digest">{m.digest_title()}</h2>
      <label className="choice" style={{ marginTop: 12 }}>
        <input
          type="checkbox"
          checked={on}
          // Not disabled: that would take the focus away from whoever pressed it.
          aria-disabled={loading || undefined}
          onChange={(event) => {
            if (!loading) void turn(event.currentTarget.checked);
          }}
        />
        <span>{m.digest_label({ zone: timeZoneName(timeZone) })}</span>
      </label>
    </section>
  );
}
