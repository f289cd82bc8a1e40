package dev.countinghouse.documents.page;

import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.report.Report;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.TemplateSet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes pages of documents. One serves any number of threads. The same document, set and language
 * give the same page for as long as the set's edition is in the jar.
 */
public final class Pages {

    private static final String ADDRESS = "address";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.countinghouse.documents.page.made");

    /** A whole page of HTML that is well-formed XML as well. */
    public String html(Document document, TemplateSet set, Language language) {
        return made(document.kind(), document, set, language);
    }

    /** A sheet with nothing but who the document goes to, where an envelope has its window. */
    public String addressSheet(Document document, TemplateSet set, Language language) {
        return made(ADDRESS, document, set, language);
    }

    /** A report, in the book's look. */
    public String html(Report report, TemplateSet set, Language language) {
        ReportPage page = new ReportPage(set, set.words(language));
        return made("report", set, Map.of("page", page, "report", report));
    }

    private String made(String template, Document document, TemplateSet set, Language language) {
        Page page = new Page(document, set, set.words(language));
        Map<String, Object> given = new HashMap<>();
        given.put("page", page);
        if (!template.equals(ADDRESS)) given.put("document", document);
        return made(template, set, given);
    }

    private String made(String template, TemplateSet set, Map<String, Object> given) {
        StringOutput out = new StringOutput();
        engine.render("edition" + set.edition() + "/" + template + ".jte", given, out);
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
