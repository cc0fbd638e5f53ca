import { tipScript } from "@/lib/language/english/tip-script";
import type { MessageKey, Say } from "@/lib/language/say";
import { scriptLocaleOf } from "@/lib/language/script-locale";
import { dataBlockText } from "@/lib/metadata/data-block-text";

/** What the scripts of pages for sources say, in the language of the page (see script/words.ts). */
export function TipWords({ say }: { say: Say }) {
  const messages = say.messages(Object.keys(tipScript) as MessageKey[]);
  return (
    <script type="application/json" data-words>
      {dataBlockText({ messages, ...scriptLocaleOf(say.wordsLanguage) })}
    </script>
  );
}
