// Loaded before the program (`node --import`): its clock stands where whoever draws screens sets it, so that dates on
// them are the same on every day. Between two settings it goes on for a few seconds, then it waits.
const RUNS_ON_MS = 9_000;
const System = Date;

let setTo = System.parse(process.env.MUSTER_SCREENS_NOW ?? "");
let since = performance.now();
const now = () => setTo + Math.min(Math.floor(performance.now() - since), RUNS_ON_MS);

globalThis.Date = new Proxy(System, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new System(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});

process.on("message", (moment) => {
  setTo = System.parse(moment);
  since = performance.now();
  process.send?.(moment);
});
process.channel?.unref();
