/** The table that the rate limiter counts in; it is handed to the library, which writes its own queries. */
export { rateLimit as countRateLimitTable } from "./schema/platform.ts";
