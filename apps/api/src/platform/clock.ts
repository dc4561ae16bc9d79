/** Where time comes from, so that tests can move it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The moment that lies `milliseconds` after (or, negative, before) another. */
export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);
