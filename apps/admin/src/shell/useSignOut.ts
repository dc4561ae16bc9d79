import { useMutation } from "@apollo/client/react";
import { sayRefused } from "../parts/notify.tsx";
import { failureOf, failureText } from "../parts/Problem.tsx";
import { SignOutDocument } from "./shell.graphql.ts";

/** Ends the session and leaves for the light app. What was kept of forms on this tab goes too. */
export function useSignOut(): { readonly signOut: () => void; readonly busy: boolean } {
  const [run, { loading }] = useMutation(SignOutDocument);
  const signOut = () => {
    run()
      .then(() => {
        clearDrafts();
        location.assign("/");
      })
      .catch((error: unknown) => sayRefused(failureText(failureOf(error))));
  };
  return { signOut, busy: loading };
}

function clearDrafts(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Blocked storage holds nothing.
  }
}
