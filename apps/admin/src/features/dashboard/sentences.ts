import { m } from "../../generated/paraglide/messages.js";
import { numberWord } from "../../text/numbers.ts";

/** "Two steps down, three to your first invite." */
export function setUpSentence(done: number, left: number): string {
  if (done === 0) return m.setup_title_start({ left: numberWord(left) });
  return m.setup_title({ count: done, done: numberWord(done), left: numberWord(left).toLocaleLowerCase() });
}
