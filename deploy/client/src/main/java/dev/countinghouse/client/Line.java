package dev.countinghouse.client;

import dev.countinghouse.contract.EventJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/**
 * One command to send.
 *
 * @param row what it was made of, counted from 1: what the answer is reported under
 * @param source where it came from, such as {@code invoices.csv:17}
 * @param account whose it is: the commands of one account are carried out in order; one of none is
 *     carried out after all before it and before all after it
 * @param action such as {@code issue-invoice}
 * @param target the payment or invoice that it is about, where the body does not say
 * @param key of the request, where the body has no id that makes a repeat do nothing
 * @param with the body
 */
public record Line(
        long row,
        String source,
        @Nullable String account,
        String action,
        @Nullable String target,
        @Nullable String key,
        ObjectNode with) {

    /** Opens the book as {@link Api#open} does. */
    static Line opening(String book) {
        return new Line(0, "open-book", null, "open-book", null, book, Api.opening(book));
    }

    /** The line as the imports endpoint reads it. */
    byte[] json(long number) {
        ObjectNode line = EventJson.mapper().createObjectNode();
        line.put("line", number);
        line.put("source", source);
        line.put("do", action);
        if (account != null) line.put("account", account);
        if (target != null) line.put("of", target);
        if (key != null) line.put("key", key);
        line.set("with", with);
        return EventJson.mapper().writeValueAsBytes(line);
    }
}
