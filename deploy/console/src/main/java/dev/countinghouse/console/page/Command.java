package dev.countinghouse.console.page;

import java.util.List;

/**
 * A page with a form that is one command.
 *
 * @param intro what it does, in a sentence
 * @param verb on the button
 * @param back where Escape leads
 */
public record Command(String title, String intro, List<Field> fields, String verb, String back) {}
