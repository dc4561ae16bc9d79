import { useApolloClient } from "@apollo/client/react";
import { useNetwork } from "@mantine/hooks";
import { useEffect } from "react";
import { sessionFound, signInAddress, useSessionLost } from "../app/session.ts";
import { m } from "../generated/paraglide/messages.js";
import { useShell } from "./context.ts";
import { ShellDocument } from "./shell.graphql.ts";

/** What has gone wrong with the connection or the session, above every page. Nothing typed is touched. */
export function Strips() {
  const { online } = useNetwork();
  const lost = useSessionLost();
  return (
    <div aria-live="polite">
      {!online && <p className="strip">{m.offline()}</p>}
      {online && lost && <SignedOut />}
    </div>
  );
}

/** Looks whether the person is back whenever the window comes to the front again. */
function SignedOut() {
  const { account } = useShell();
  const client = useApolloClient();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const { data } = await client.query({ query: ShellDocument, fetchPolicy: "no-cache" });
      if (!data?.viewer) return;
      // Somebody else's pages must not be filled with what this person typed.
      if (data.viewer.account.id !== account.id) location.reload();
      sessionFound();
      await client.refetchQueries({ include: "active" });
    };
    const quietly = () => void look().catch(() => undefined);
    addEventListener("focus", quietly);
    document.addEventListener("visibilitychange", quietly);
    return () => {
      removeEventListener("focus", quietly);
      document.removeEventListener("visibilitychange", quietly);
    };
  }, [client, account.id]);
  return (
    <p className="strip clay">
      <span>{m.signed_out()}</span>
      <a href={signInAddress()} target="_blank" rel="noreferrer">
        {m.signed_out_again()}
      </a>
    </p>
  );
}
