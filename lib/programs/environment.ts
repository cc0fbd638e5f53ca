/**
 * Reads `.env` as Next does, so that all programs of the paper agree. To be imported before anything that
 * reads the environment.
 */
import nextEnv from "@next/env";

nextEnv.loadEnvConfig(process.cwd(), process.argv[1]?.endsWith("dev.ts"), {
  info: () => {},
  error: console.error,
});
