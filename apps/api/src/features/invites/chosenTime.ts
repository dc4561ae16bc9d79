import { findLocalTime, localTimeAt } from "@muster/domain";
import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/types.ts";
import { refuse } from "../../graphql/userError.ts";

@ObjectType({ description: "The sending time that was chosen." })
export class ChosenTime {
  @Field(() => DateTime, { description: "The moment." })
  at: Date;

  @Field(() => String, {
    description: "What the organization's clocks show then, YYYY-MM-DDTHH:mm.",
  })
  local: string;

  @Field(() => Boolean, {
    description: "True where the clocks skip what was asked for, so that it moved forward.",
  })
  moved: boolean;
}

/** The moment of a local time. @throws Refused SEND_TIME_UNREADABLE */
export function chosenTime(local: string, timeZone: string): ChosenTime {
  const { at, skipped } = findLocalTime(local, timeZone) ?? refuse("SEND_TIME_UNREADABLE", ["sendAt"]);
  return { at, local: localTimeAt(at, timeZone), moved: skipped };
}
