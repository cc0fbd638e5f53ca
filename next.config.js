import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { bundlePath } from "./lib/bundling/bundle.js";

// The one switch for documents: reader pages without the framework's script (lib/documents/document.ts says why).
// Vercel serves what the build rendered without asking the cache handler, so pages stay ordinary there.
const documents = !process.env.VERCEL && process.env.PAGES_ARE_DOCUMENTS !== "no";

// "no" where the folder is thrown away, as that of a container image or of a test.
const keepsBundlerCache = process.env.BUNDLER_CACHE !== "no";

/** @type {import("next/dist/lib/load-custom-routes.js").RouteHas[]} */
const thisMachine = [
  { type: "host", value: "localhost" },
  { type: "host", value: "127\\.0\\.0\\.1" },
];

/**
 * @param {string} phase
 * @returns {Promise<import("next").NextConfig>}
 */
export default async function configure(phase) {
  return {
    distDir: process.env.NEXT_DIST_DIR ?? ".next",
    ...(documents && {
      cacheHandler: bundlePath("lib/documents/cache-handler.ts"),
    }),
    env: {
      PAGES_ARE_DOCUMENTS: documents ? "yes" : "no",
      READER_SCRIPT: scriptFrom("READER_SCRIPT", phase),
      TIP_SCRIPT: scriptFrom("TIP_SCRIPT", phase),
      CARD_THREAD: bundlePath("components/share-card/draw-card.tsx"),
    },
    // A page is made anew behind its reader's back after half a minute (`revalidate`), and before their eyes after a
    // whole one: what was long unread must not show the list, or lack the story, of an hour ago. In seconds.
    expireTime: 60,
    poweredByHeader: false,
    // Our own server does both (lib/server/compression.ts).
    compress: false,
    generateEtags: false,
    // `next dev` writes files for coding agents into the tree unless it is told not to.
    agentRules: false,
    devIndicators: false,
    // `npm run check` reads the types of the whole tree; a build on a reader's machine need not do it again.
    typescript: { ignoreBuildErrors: true },
    // Pictures are made in all sizes when content compiles; the optimizer would be a second way, and an open door.
    images: { unoptimized: true },
    // Native code, drivers and what reads files beside itself are loaded as they are.
    serverExternalPackages: ["libsql", "pg", "@vercel/og", "harfbuzzjs", "woff2-encoder", "tinypool"],
    // Content is read at run time, so a platform that packs only what is imported must be told of it.
    ...(process.env.VERCEL && {
      outputFileTracingIncludes: {
        "/**": [".content/site/**"],
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
    // A site in the editor's browser may give its own name this machine's address, and so ask the preview for drafts.
    // Under any name but this machine's own, the preview shows nothing.
    rewrites: async () => ({
      beforeFiles:
        phase === PHASE_DEVELOPMENT_SERVER
          ? [{ source: "/:path*", missing: thisMachine, destination: "/out-of-service" }]
          : [],
      // Addresses that a folder of `app` cannot be named by. Those behind them are closed (lib/server/request-guard.ts).
      afterFiles: [
        {
          source: "/:kind(category|topic|author)/:slug/:file(feed\\.xml|atom\\.xml|feed\\.json)",
          destination: "/list-feeds/:kind/:slug/:file",
        },
        { source: "/:slug([a-z0-9-]+)\\.:format(md|json)", destination: "/formats/:slug/:format" },
        // Next takes a file of this name in `app` for its own to read.
        { source: "/favicon.ico", destination: "/icons/favicon.ico" },
      ],
      fallback: [],
    }),
    // The first page of a list lives only at the list's own address.
    redirects: async () => [
      {
        source: "/:kind(category|topic|author)/:slug/page/1",
        destination: "/:kind/:slug",
        permanent: true,
      },
    ],
    experimental: {
      // An article is complete after one response.
      inlineCss: true,
      // Kept in the build's folder for the next one there, which then takes half the time; this one takes a quarter more.
      turbopackFileSystemCacheForBuild: keepsBundlerCache,
      turbopackFileSystemCacheForDev: keepsBundlerCache,
    },
  };
}

/** The headers of pages that keep the framework's script. `npm run build` and `npm run dev` bundle the module. */
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
 * The address of a script that the program which starts Next has bundled (lib/programs/child-process.ts).
 * @param {"READER_SCRIPT" | "TIP_SCRIPT"} name
 * @param {string} phase
 */
function scriptFrom(name, phase) {
  const path = process.env[name];
  // The server runs what the build made.
  if (path || phase === PHASE_PRODUCTION_SERVER) return path ?? "";
  throw new Error(`${name} is not set: scripts are bundled first. Run npm run build, or npm run dev.`);
}

/** @param {Record<string, string>} headers */
function headerList(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
