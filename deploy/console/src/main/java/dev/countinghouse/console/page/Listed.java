package dev.countinghouse.console.page;

import dev.countinghouse.console.page.Field.Choice;

import org.springframework.web.servlet.ModelAndView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands around a list: what it is, how it is narrowed, and what can be done.
 *
 * @param intro what it is, in a sentence
 * @param filters what it can be narrowed by
 * @param links what can be done
 */
public record Listed(String intro, List<Filter> filters, List<Link> links) {

    /** What a list can be narrowed by; with choices one of them, else what is typed. */
    public record Filter(String name, String label, List<Choice> choices) {

        public static Filter typed(String name, String label) {
            return new Filter(name, label, List.of());
        }

        /** One of the constants, or all. */
        public static Filter among(String name, String label, Enum<?>... constants) {
            List<Choice> choices = new ArrayList<>(List.of(new Choice("", "all")));
            for (Enum<?> one : constants) choices.add(new Choice(one.name(), Words.of(one.name())));
            return new Filter(name, label, choices);
        }
    }

    /**
     * Something that can be done.
     *
     * @param key its letter
     */
    public record Link(String href, String label, String key) {}

    /** The page of a list. */
    public ModelAndView page(String title, Listing list) {
        return new ModelAndView(
                "page/listed", Map.of("title", title, "listed", this, "list", list));
    }
}
