package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.CreditControl.Request;
import dev.countinghouse.client.Body;
import dev.countinghouse.client.Line;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the post of the last day brought, after somebody had said by which rules money is applied:
 * some of it explains itself, some looks like an invoice, some is short, some says nothing, and an
 * advice came before its money.
 */
public final class MorningPost {

    private static final int LETTERS = 5;
    private static final Money ROUND = Money.ofMinor(100_00, "USD");

    private final String book;
    private final LocalDate day;
    private final List<Line> invoices = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    /**
     * @param lines the whole year
     */
    public MorningPost(String book, LocalDate day, List<Line> lines) {
        this.book = "/v1/books/" + book;
        this.day = day;
        lines.forEach(this::take);
    }

    private void take(Line line) {
        JsonNode with = line.with();
        boolean issued = line.action().equals("issue-invoice");
        if (issued && with.path("currency").asString().equals("USD")) invoices.add(line);
        if (line.target() != null) touched.add(line.target());
        if (!issued) touched.add(with.path("invoice").asString(""));
        for (JsonNode part : with.path("allocations")) {
            touched.add(part.path("invoice").asString(""));
        }
    }

    /** In their order, after the year; the rules alone if too little is open. */
    public List<Request> requests() {
        List<Request> all = new ArrayList<>();
        all.add(new Request(book + "/settings/cash-rules", "demo-cash-rules", rules()));
        List<Line> open =
                invoices.reversed().stream()
                        .filter(line -> !touched.contains(text(line, "invoice")))
                        .limit(LETTERS)
                        .toList();
        if (open.size() < LETTERS) return all;
        Line first = open.getFirst();
        all.add(came("post-1", first, total(first), "Invoice " + text(first, "number")));
        all.add(came("post-2", open.get(1), total(open.get(1)), "Thank you"));
        Line third = open.get(2);
        Money most = total(third).split(List.of(24L, 1L)).getFirst();
        all.add(came("post-3", third, most, text(third, "number") + ", one box was broken"));
        all.add(came("post-4", open.get(3), ROUND, "On account"));
        all.add(advice(open.get(4)));
        return all;
    }

    private ObjectNode rules() {
        return Body.of(
                "rules",
                Body.of(
                        "name",
                        "office",
                        "rules",
                        List.of(
                                rule("what an advice says", "REMITTANCE"),
                                rule("numbers in the text", "DOCUMENT_NUMBER"),
                                rule("one item of the amount", "EXACT_ITEM"),
                                rule("items that add up", "EXACT_COMBINATION")),
                        "tolerances",
                        List.of(Body.of("side", "UNDER", "percent", "5", "then", "DISPUTE")),
                        "applyFrom",
                        95,
                        "proposeFrom",
                        50),
                "setOn",
                day);
    }

    private static ObjectNode rule(String name, String matching) {
        return Body.of("name", name, "matching", matching);
    }

    private Request came(String payment, Line invoice, Money amount, String says) {
        return new Request(
                book + "/payments",
                "demo-payments-" + payment,
                Body.of(
                        "payment", payment,
                        "account", text(invoice, "account"),
                        "amount", amount,
                        "method", "WIRE",
                        "receivedOn", day,
                        "effectiveOn", day,
                        "reference", payment,
                        "remittance", says));
    }

    private Request advice(Line invoice) {
        return new Request(
                book + "/remittances",
                "demo-remittances-1",
                Body.of(
                        "remittance",
                        "advice-1",
                        "account",
                        text(invoice, "account"),
                        "reference",
                        "post-5",
                        "total",
                        total(invoice),
                        "lines",
                        List.of(
                                Body.of(
                                        "document",
                                        text(invoice, "number"),
                                        "amount",
                                        total(invoice))),
                        "receivedOn",
                        day));
    }

    private static Money total(Line invoice) {
        return EventJson.mapper().treeToValue(invoice.with().path("total"), Money.class);
    }

    private static String text(Line line, String field) {
        return line.with().path(field).asString("");
    }
}
