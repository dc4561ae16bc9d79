/** Address of the client's entry script, put in by the build. */
declare const __CLIENT_SCRIPT__: string;
