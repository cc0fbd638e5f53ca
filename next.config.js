import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { bundlePath } from "./lib/bundling/bundle.js";

// The one switch for documents: reader pages without the framework's script (lib/documents/document.ts says
// why). Vercel serves prerendered pages without asking the cache handler, so pages keep the script there.
const documents = !process.env.VERCEL && process.env.PAGES_ARE_DOCUMENTS !== "no";

// "no" where the build's folder is not kept, as in a container image, or is built in only once.
const keepsBundlerCache = process.env.BUNDLER_CACHE !== "no";

const list = "/:kind(category|topic|series|author)/:slug";
/** A language tag as the addresses of an edition begin with it. */
const language = "[a-z]{2,3}(?:-[a-z0-9]{2,8})*";

// The preview's server makes documents of pages (lib/preview), and its program prints what editors need.
const previewSettings = {
  // Pages with these extensions are in no build.
  pageExtensions: ["preview.tsx", "tsx", "ts"],
  // The whole head comes first. Otherwise the framework's script would move it there.
  htmlLimitedBots: /.*/,
  logging: { incomingRequests: false, serverFunctions: false, browserToTerminal: false },
};

/**
 * @param {string} phase
 * @returns {import("next").NextConfig}
 */
export default function configure(phase) {
  const isPreview = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    distDir: process.env.NEXT_DIST_DIR ?? ".next",
    ...(documents && { cacheHandler: bundlePath("lib/documents/cache-handler.ts") }),
    env: {
      PAGES_ARE_DOCUMENTS: documents || isPreview ? "yes" : "no",
      READER_SCRIPT: scriptFrom("READER_SCRIPT", phase),
      TIP_SCRIPT: scriptFrom("TIP_SCRIPT", phase),
      TIP_FILES_SCRIPT: scriptFrom("TIP_FILES_SCRIPT", phase),
      CARD_THREAD: bundlePath("components/share-card/draw-card.tsx"),
    },
    // Seconds. A page older than half a minute (`revalidate`) is sent and then rendered again; one older than
    // this is rendered first.
    expireTime: 60,
    poweredByHeader: false,
    // Our own server does both (lib/server).
    compress: false,
    generateEtags: false,
    // Keeps `next dev` from writing files for coding agents into the repository.
    agentRules: false,
    devIndicators: false,
    ...(isPreview && previewSettings),
    // `npm run check` checks the types of all code.
    typescript: { ignoreBuildErrors: true },
    // Pictures are made in all sizes when content compiles. The optimizer would only be a target for attacks.
    images: { unoptimized: true },
    // Native code, database drivers, and packages that read files beside themselves.
    serverExternalPackages: ["libsql", "pg", "@vercel/og", "harfbuzzjs", "woff2-encoder", "tinypool"],
    // Files that are read at run time. Vercel deploys only what is imported or listed here.
    ...(process.env.VERCEL && {
      outputFileTracingIncludes: {
        // Pages name the typeface of their language (lib/language/faces.ts).
        "/**": [".content/site/**", "node_modules/@fontsource-variable/*/{package,unicode}.json"],
        "/fonts/**": ["node_modules/@fontsource-variable/**/*.{json,woff2}"],
        "/cards/**": [
          "app/icon.svg",
          "node_modules/@fontsource-variable/**/*.{json,woff2}",
          "node_modules/@twemoji/svg/*.svg",
        ],
      },
    }),
    headers: async () => [
      {
        source: "/script/:file",
        headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }],
      },
      { source: "/feed.css", headers: [{ key: "cache-control", value: "public, max-age=3600" }] },
      // Where our own server stands in front, it sends these itself, with a stricter policy.
      ...(documents ? [] : await ordinaryPageHeaders()),
    ],
    rewrites: async () => ({
      beforeFiles: [],
      // Addresses that no folder of `app` can be named after. The request guard refuses the destinations.
      afterFiles: [
        {
          source: `${list}/:file(feed\\.xml|atom\\.xml|feed\\.json)`,
          destination: "/list-feeds/:kind/:slug/:file",
        },
        // Editions in other languages. Which there are, only the content knows.
        {
          source: `/:edition(${language})/:kind(category|topic|series|author)/:slug/:file(feed\\.xml|atom\\.xml|feed\\.json)`,
          destination: "/editions/:edition/list-feeds/:kind/:slug/:file",
        },
        {
          source: `/:edition(${language})/:file(feed\\.xml|atom\\.xml|feed\\.json|most-read\\.json)`,
          destination: "/editions/:edition/:file",
        },
        {
          source: `/:edition(${language})/corrections/:file(feed\\.xml|atom\\.xml|feed\\.json)`,
          destination: "/editions/:edition/corrections-data/:file",
        },
        {
          source: `/:edition(${language})/:file(corrections\\.json)`,
          destination: "/editions/:edition/corrections-data/:file",
        },
        {
          source: `/:edition(${language})/:part(category|topic|series|author|most-read|feeds)/:rest*`,
          destination: "/editions/:edition/:part/:rest*",
        },
        // Not "/corrections" in `app`, which would be in the way of the page of that name.
        ...["feed.xml", "atom.xml", "feed.json"].map((file) => ({
          source: `/corrections/${file}`,
          destination: `/corrections-data/${file}`,
        })),
        { source: "/corrections.json", destination: "/corrections-data/corrections.json" },
        { source: "/:slug([a-z0-9-]+)\\.:format(md|json)", destination: "/formats/:slug/:format" },
        // Next would process a file of this name in `app` itself.
        { source: "/favicon.ico", destination: "/icons/favicon.ico" },
      ],
      fallback: [],
    }),
    // The first page of a list has only one address: the list's own.
    redirects: async () => [
      { source: `${list}/page/1`, destination: "/:kind/:slug", permanent: true },
      {
        source: `/:edition(${language})${list}/page/1`,
        destination: "/:edition/:kind/:slug",
        permanent: true,
      },
    ],
    experimental: {
      // A page is complete after one response.
      inlineCss: true,
      // Halves the time of the next build in this folder, and adds a quarter to the time of this one.
      turbopackFileSystemCacheForBuild: keepsBundlerCache,
      turbopackFileSystemCacheForDev: keepsBundlerCache,
    },
  };
}

/**
 * The headers of pages that keep the framework's script. `npm run build` and `npm run dev` bundle the module.
 */
async function ordinaryPageHeaders() {
  const path = bundlePath("lib/http/security-headers.ts");
  /** @type {typeof import("./lib/http/security-headers")} */
  const { confidentialHeaders, markedAsPage, ordinaryPagePolicy, securityHeaders } = await import(path).catch(
    (cause) => {
      throw new Error(`Could not load ${path}. Run npm run build, or npm run dev.`, { cause });
    },
  );
  const policy = { "Content-Security-Policy": ordinaryPagePolicy };
  return [
    { source: "/:path*", headers: headerList({ ...securityHeaders, ...policy, ...markedAsPage }) },
    { source: "/tips/:path*", headers: headerList(confidentialHeaders) },
  ];
}

/**
 * The address of a script, which the program that starts Next has bundled (lib/programs/child-process.ts).
 * @param {"READER_SCRIPT" | "TIP_SCRIPT" | "TIP_FILES_SCRIPT"} name
 * @param {string} phase
 */
function scriptFrom(name, phase) {
  const path = process.env[name];
  // The server uses the addresses that are in the build.
  if (path || phase === PHASE_PRODUCTION_SERVER) return path ?? "";
  throw new Error(`${name} is not set: scripts are bundled first. Run npm run build, or npm run dev.`);
}

/** @param {Record<string, string>} headers */
function headerList(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
