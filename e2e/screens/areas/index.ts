import type { Shot } from "../shot.ts";
import { accepting } from "./accepting.ts";
import { dashboard } from "./dashboard.ts";
import { ended } from "./ended.ts";
import { entering } from "./entering.ts";
import { helpDesk } from "./helpDesk.ts";
import { imports } from "./imports.ts";
import { learners } from "./learners.ts";
import { learning } from "./learning.ts";
import { mails } from "./mails.ts";
import { organization } from "./organization.ts";
import { premium } from "./premium.ts";
import { trainings } from "./trainings.ts";

/** Every screen in every state. A new screen has its line in the file of its area. */
export const shots: readonly Shot[] = [
  ...mails,
  ...entering,
  ...accepting,
  ...ended,
  ...learning,
  ...dashboard,
  ...learners,
  ...imports,
  ...premium,
  ...trainings,
  ...organization,
  ...helpDesk,
];
