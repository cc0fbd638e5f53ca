/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  typescript: { ignoreBuildErrors: true },
};
// biome-ignore lint/style/noDefaultExport: Next takes its configuration from there.
export default config;
