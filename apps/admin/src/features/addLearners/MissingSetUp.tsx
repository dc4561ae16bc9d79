import type { SetupStepKind } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { useHere } from "../../shell/context.ts";

interface Part {
  readonly name: () => string;
  readonly why: () => string;
  readonly act: () => string;
  readonly path: string;
}

const parts: Partial<Record<SetupStepKind, Part>> = {
  PROFILE: {
    name: () => m.step_profile(),
    why: () => m.step_profile_text(),
    act: () => m.step_profile_act(),
    path: "/organization/profile",
  },
  TRAININGS: {
    name: () => m.nav_trainings(),
    why: () => m.step_trainings_text(),
    act: () => m.step_trainings_act(),
    path: "/trainings",
  },
  GROUPS: {
    name: () => m.missing_group(),
    why: () => m.step_groups_later(),
    act: () => m.missing_group_act(),
    path: "/groups",
  },
};

/** Says what must be there before anybody can be invited, with the way to it, instead of failing later. */
export function MissingSetUp({ missing }: { readonly missing: readonly SetupStepKind[] }) {
  const here = useHere();
  return (
    <section className="missing-setup" aria-labelledby="missing">
      <h2 id="missing">{m.missing_title({ count: missing.length })}</h2>
      <ul>
        {missing.map((kind, index) => {
          const part = parts[kind];
          if (!part) return null;
          return (
            <li key={kind}>
              <div>
                <h3>{part.name()}</h3>
                <p className="soft">{part.why()}</p>
              </div>
              <ButtonLink look={index === 0 ? "filled" : "outline"} to={here(part.path)}>
                {part.act()}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
