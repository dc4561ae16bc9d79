import { useRouteError } from "react-router";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Heading } from "../parts/Page.tsx";

/** Instead of a blank page when a page could not be loaded or drawn, as after an update of the program. */
export function Broken() {
  const error = useRouteError();
  return (
    <main className="alone" id="content">
      <Heading title={m.broken_title()}>{m.broken_title()}</Heading>
      <p className="lead">{m.broken_text()}</p>
      {error instanceof Error && <p className="small soft">{error.message}</p>}
      <div className="form-acts">
        <Button look="filled" onClick={() => location.reload()}>
          {m.reload()}
        </Button>
      </div>
    </main>
  );
}
