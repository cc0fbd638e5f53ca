import { Fragment } from "react";
import type { Locale } from "@/lib/language/locale";
import { type FeedFormat, type FeedList, feedFormats, feedPath } from "@/lib/urls";

const formatNames: Record<FeedFormat, string> = { rss: "RSS", atom: "Atom", json: "JSON" };

type Props = { name: string; list?: FeedList; page?: string; hrefLang?: string; locale: Locale };

/** A list and its feed in each format. Links are labelled for readers who hear them out of context. */
export function FeedRow({ name, list, page, locale, ...language }: Props) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
      <span className="min-w-0 flex-1">
        {page === undefined ? (
          name
        ) : (
          <a href={page} {...language} className="hover:underline">
            {name}
          </a>
        )}
      </span>{" "}
      <span className="flex flex-wrap gap-x-4 font-sans text-note">
        {feedFormats.map((format) => (
          <Fragment key={format}>
            <a
              href={locale.at(feedPath(format, list))}
              aria-label={locale.say("feeds.feed of", { format: formatNames[format], name })}
              className="link inline-block py-1"
            >
              {formatNames[format]}
            </a>{" "}
          </Fragment>
        ))}
      </span>
    </div>
  );
}
