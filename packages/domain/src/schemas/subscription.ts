import { z } from "zod";
import { optionalText } from "./text.ts";

/** What an administrator says to the help desk when asking for Premium. */
export const requestPremiumSchema = z.object({ message: optionalText({ max: 1000, lines: true }) });
