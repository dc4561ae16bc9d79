import { Link } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { useHere } from "../../shell/context.ts";
import { Rich } from "../../text/Rich.tsx";

/** Before the first invite. */
export function NoLearners() {
  const here = useHere();
  const message = (text: string) => <Link to={here("/organization/onboarding-message")}>{text}</Link>;
  return (
    <div className="empty">
      <p>
        <Rich parts={m.learners_none.parts({})} marks={{ link: message }} />
      </p>
      <ButtonLink to={here("/learners/add/manually")}>{m.learners_invite_first()}</ButtonLink>
    </div>
  );
}

interface NothingFoundProps {
  readonly search: string;
  readonly onClear: () => void;
}

/** The search is repeated, so that a slip of the keys is seen. */
export function NothingFound({ search, onClear }: NothingFoundProps) {
  return (
    <div className="empty" role="status">
      <p className="break">
        {search.trim() ? m.learners_not_found({ search: search.trim() }) : m.learners_none_match()}
      </p>
      <Button onClick={onClear}>{m.filters_clear()}</Button>
    </div>
  );
}
