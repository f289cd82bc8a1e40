package dev.countinghouse.documents.page;

import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.TemplateSet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.util.Map;

/**
 * Makes pages of documents. One serves any number of threads. The same document, set and language
 * give the same page for as long as the set's edition is in the jar.
 */
public final class Pages {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.countinghouse.documents.page.made");

    /** A whole page of HTML that is well-formed XML as well. */
    public String html(Document document, TemplateSet set, Language language) {
        Page page = new Page(document, set, set.words(language));
        StringOutput out = new StringOutput();
        engine.render(
                "edition" + set.edition() + "/" + document.kind() + ".jte",
                Map.of("page", page, "document", document),
                out);
        return withoutControls(out.toString());
    }

    /** What a document is called, as its page says it: {@code Payment reminder}, say. */
    public String name(Document document, TemplateSet set, Language language) {
        return new Page(document, set, set.words(language)).name();
    }

    /** Characters that XML has no place for, in whatever way they came into a name. */
    private static String withoutControls(String html) {
        boolean clean = html.codePoints().allMatch(Pages::isAllowed);
        if (clean) return html;
        StringBuilder kept = new StringBuilder(html.length());
        html.codePoints().filter(Pages::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\n'
                || point == '\t'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }
}
