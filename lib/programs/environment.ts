/** Loads `.env` as Next does, so that all programs have the same settings. Import it before lib/env.ts. */
import nextEnv from "@next/env";

nextEnv.loadEnvConfig(process.cwd(), process.argv[1]?.endsWith("dev.ts"), {
  info: () => {},
  error: console.error,
});
