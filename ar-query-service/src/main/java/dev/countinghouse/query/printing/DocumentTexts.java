package dev.countinghouse.query.printing;

import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.query.books.BookSettings;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What documents say beside their figures, by key: what the pages say, and what the book does. */
record DocumentTexts(LocalDate asOf, String language, List<Text> items) {

    /**
     * @param ours what the book says instead, if anything
     */
    record Text(String key, String text, @Nullable String ours) {}

    static DocumentTexts of(State state, AsOf asOf, @Nullable String tag) {
        DocumentTemplate template =
                BookSettings.of(state, asOf)
                        .get("template", asOf.effectiveOn(), DocumentTemplate.class);
        if (template == null) template = DocumentTemplate.USUAL;
        Language language = Language.of(tag == null ? template.language() : tag);
        Map<String, String> ours = template.texts().getOrDefault(language.tag(), Map.of());
        return new DocumentTexts(
                asOf.effectiveOn(),
                language.tag(),
                new TreeMap<>(language.texts())
                        .entrySet().stream()
                                .map(
                                        text ->
                                                new Text(
                                                        text.getKey(),
                                                        text.getValue(),
                                                        ours.get(text.getKey())))
                                .toList());
    }
}
