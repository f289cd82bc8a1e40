package dev.countinghouse.cli.demo;

import dev.countinghouse.client.Body;
import dev.countinghouse.client.Line;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.book.CreditPolicy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a credit manager did on the last day: those who owe most got limits, which one of them is
 * beyond already; whose checks came back is on hold; and one invoice went out all the same.
 */
public final class CreditControl {

    private static final int LIMITED = 12;

    /** Which of those who owe most is beyond its limit. */
    private static final int BEYOND = 2;

    private static final long WHOLE_HUNDREDS = 100_00;

    private final String book;
    private final LocalDate day;
    private final Map<String, Money> owed = new HashMap<>();
    private final Map<String, Integer> bounced = new HashMap<>();
    private final Map<String, Line> made = new HashMap<>();
    private int invoices;

    /**
     * A request that the imports do not know.
     *
     * @param key makes a repeat do nothing
     */
    public record Request(String path, String key, ObjectNode body) {}

    /**
     * @param lines the whole year
     */
    public CreditControl(String book, LocalDate day, List<Line> lines) {
        this.book = "/v1/books/" + book;
        this.day = day;
        lines.forEach(this::take);
    }

    private void take(Line line) {
        switch (line.action()) {
            case "issue-invoice" -> {
                made.put(line.with().path("invoice").asString(), line);
                invoices++;
                add(line, "total", 1);
            }
            case "post-payment" -> {
                made.put(line.with().path("payment").asString(), line);
                add(line, "amount", -1);
            }
            case "make-adjustment" -> add(line, "amount", 1);
            case "void-invoice" -> add(madeBefore(line), "total", -1);
            case "reverse-payment" -> {
                bounced.merge(line.account(), 1, Integer::sum);
                add(madeBefore(line), "amount", 1);
            }
            default -> {}
        }
    }

    private Line madeBefore(Line line) {
        Line before = made.get(line.target());
        if (before == null) throw new IllegalStateException(line + " is about nothing");
        return before;
    }

    private void add(Line line, String field, int sign) {
        Money amount = money(line.with().path(field));
        owed.merge(line.account(), sign < 0 ? amount.negated() : amount, Money::plus);
    }

    private static Money money(JsonNode json) {
        return EventJson.mapper().treeToValue(json, Money.class);
    }

    /** Who owes most, the first first, in dollars, so that they compare. */
    private List<String> debtors() {
        return owed.entrySet().stream()
                .filter(e -> e.getValue().currency().getCurrencyCode().equals("USD"))
                .filter(e -> e.getValue().isPositive())
                .sorted(
                        Comparator.comparing((Map.Entry<String, Money> e) -> -e.getValue().minor())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(LIMITED)
                .toList();
    }

    private Optional<String> beyond() {
        return debtors().stream().skip(BEYOND).findFirst();
    }

    /** Whose checks came back most often; but for the one that is beyond its limit. */
    private Optional<String> held() {
        return owed.keySet().stream()
                .filter(account -> !beyond().equals(Optional.of(account)))
                .max(
                        Comparator.comparing((String account) -> bounced.getOrDefault(account, 0))
                                .thenComparing(Comparator.reverseOrder()));
    }

    /** In their order, after the year. */
    public List<Request> requests() {
        List<Request> all = new ArrayList<>();
        all.add(
                request(
                        "/settings/credit-policy",
                        Body.of("policy", CreditPolicy.FLAG, "setOn", day)));
        for (String account : debtors()) {
            all.add(
                    request(
                            "/accounts/" + account + "/credit-limit",
                            Body.of(
                                    "limit",
                                    limit(account),
                                    "reason",
                                    "Yearly review",
                                    "setOn",
                                    day)));
        }
        held().ifPresent(
                        account ->
                                all.add(
                                        request(
                                                "/accounts/" + account + "/hold",
                                                Body.of(
                                                        "reason",
                                                        reason(account),
                                                        "heldOn",
                                                        day))));
        return all;
    }

    private String reason(String account) {
        return bounced.containsKey(account) ? "Their checks came back" : "They answer no more";
    }

    private Request request(String path, ObjectNode body) {
        return new Request(book + path, "demo" + path.replace('/', '-'), body);
    }

    /** What they owe and half of it again, in whole hundreds; of one, less than it owes. */
    private Money limit(String account) {
        Money now = owed.getOrDefault(account, Money.ofMinor(0, "USD"));
        long hundreds = now.minor() / WHOLE_HUNDREDS;
        long limit =
                beyond().equals(Optional.of(account)) ? hundreds * 3 / 4 : hundreds * 3 / 2 + 1;
        return Money.ofMinor(limit * WHOLE_HUNDREDS, "USD");
    }

    /** To the one that is beyond its limit, if there is one. */
    public List<Line> invoices() {
        return beyond().stream().map(this::invoice).toList();
    }

    private Line invoice(String account) {
        String number = String.format(Locale.ROOT, "HF-%06d", invoices + 1);
        var ware = Trade.OFFICE.wares().getFirst();
        return new Line(
                1,
                "demo",
                account,
                "issue-invoice",
                null,
                null,
                Body.of(
                        "invoice",
                        "inv-" + number,
                        "number",
                        number,
                        "account",
                        account,
                        "currency",
                        "USD",
                        "invoiceDate",
                        day,
                        "lines",
                        List.of(
                                Map.of(
                                        "description", ware.name(),
                                        "quantity", "20",
                                        "unitPrice", ware.price().toPlainString()))));
    }
}
