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
 * What else was on the desk on the last day: a rule for payments that come back, what banks ask and
 * took, an old invoice that is paid in parts from now on and one whose first part was missed, a
 * credit that is applied to a third, and money that somebody wants back.
 */
public final class LooseEnds {

    /** So long ago that a plan agreed then has a part that was missed. */
    private static final int MISSED_DAYS = 40;

    private static final int PLANS = 2;

    private final String book;
    private final LocalDate day;
    private final List<Line> payments = new ArrayList<>();
    private final List<Line> invoices = new ArrayList<>();

    /** What later lines are about: invoices that moved, payments that did not stay as posted. */
    private final Set<String> touched = new HashSet<>();

    /**
     * @param lines the whole year
     */
    public LooseEnds(String book, LocalDate day, List<Line> lines) {
        this.book = "/v1/books/" + book;
        this.day = day;
        lines.forEach(this::take);
    }

    private void take(Line line) {
        JsonNode with = line.with();
        switch (line.action()) {
            case "post-payment" -> payments.add(line);
            case "issue-invoice" -> invoices.add(line);
            default -> {}
        }
        if (line.target() != null) touched.add(line.target());
        if (!line.action().equals("issue-invoice")) touched.add(with.path("invoice").asString(""));
        for (JsonNode part : with.path("allocations"))
            touched.add(part.path("invoice").asString(""));
    }

    /** In their order, after the year. */
    public List<Request> requests() {
        List<Request> all = new ArrayList<>();
        all.add(
                request(
                        "/settings/return-rules",
                        "",
                        Body.of(
                                "code",
                                "R01",
                                "fee",
                                Money.ofMinor(35_00, "USD"),
                                "resubmittable",
                                true,
                                "blocksMethod",
                                false,
                                "setOn",
                                day)));
        banks(all);
        plans(all);
        credited(all);
        wanted(all);
        return all;
    }

    /** Cards are asked about, charged back in part, and won back. */
    private void banks(List<Request> all) {
        List<Line> cards =
                payments.reversed().stream()
                        .filter(line -> line.with().path("method").asString().equals("CARD"))
                        .filter(line -> !touched.contains(id(line)))
                        .limit(3)
                        .toList();
        for (int i = 0; i < cards.size(); i++) {
            Line card = cards.get(i);
            touched.add(id(card));
            Money amount = money(card, "amount");
            Money half = amount.split(List.of(1L, 1L)).getFirst();
            String chargeback = "cb-demo-" + (i + 1);
            boolean asked = i == 0;
            all.add(
                    request(
                            "/payments/" + id(card) + (asked ? "/inquiries" : "/chargebacks"),
                            "",
                            Body.of(
                                    "chargeback",
                                    chargeback,
                                    "amount",
                                    asked ? amount : half,
                                    "code",
                                    "10.4",
                                    "note",
                                    "The cardholder does not know it",
                                    asked ? "inquiredOn" : "effectiveOn",
                                    day)));
            if (i == 2) {
                all.add(
                        request(
                                "/chargebacks/" + chargeback + "/reversal",
                                "",
                                Body.of("effectiveOn", day)));
            }
        }
    }

    /** Invoices that nothing was paid of, the oldest first. */
    private List<Line> unpaid() {
        LocalDate then = day.minusDays(MISSED_DAYS);
        return invoices.stream()
                .filter(line -> !touched.contains(line.with().path("invoice").asString()))
                .filter(line -> !date(line).isAfter(then))
                .toList();
    }

    private void plans(List<Request> all) {
        List<Line> old = unpaid().stream().limit(PLANS).toList();
        for (int i = 0; i < old.size(); i++) {
            Line invoice = old.get(i);
            LocalDate agreed = i == 0 ? day.minusDays(MISSED_DAYS) : day;
            all.add(
                    request(
                            "/plans",
                            "-" + (i + 1),
                            Body.of(
                                    "plan",
                                    "plan-demo-" + (i + 1),
                                    "account",
                                    invoice.account(),
                                    "items",
                                    List.of(
                                            Body.of(
                                                    "invoice",
                                                    invoice.with().path("invoice").asString(),
                                                    "amount",
                                                    money(invoice, "total"))),
                                    "schedule",
                                    Body.of(
                                            "parts",
                                            6,
                                            "firstDueOn",
                                            agreed.plusDays(15),
                                            "every",
                                            "MONTH"),
                                    "note",
                                    "Agreed on the phone",
                                    "agreedOn",
                                    agreed)));
        }
    }

    private static LocalDate date(Line invoice) {
        return LocalDate.parse(invoice.with().path("invoiceDate").asString());
    }

    /** A tenth of an old invoice, given to the account and then applied to it. */
    private void credited(List<Request> all) {
        unpaid().stream().skip(PLANS).findFirst().ifPresent(line -> credited(all, line));
    }

    private void credited(List<Request> all, Line line) {
        Money tenth = money(line, "total").split(List.of(1L, 9L)).getFirst();
        all.add(
                request(
                        "/adjustments",
                        "-1",
                        Body.of(
                                "adjustment",
                                "cr-demo-1",
                                "account",
                                line.account(),
                                "kind",
                                "CREDIT_MEMO",
                                "amount",
                                tenth.negated(),
                                "reason",
                                "Bonus of the year",
                                "effectiveOn",
                                day)));
        Object part = Body.of("invoice", line.with().path("invoice").asString(), "amount", tenth);
        all.add(
                request(
                        "/adjustments/cr-demo-1/allocations",
                        "",
                        Body.of("effectiveOn", day, "allocations", List.of(part))));
    }

    /** Somebody paid too much and wants it back. */
    private void wanted(List<Request> all) {
        for (Line payment : payments.reversed()) {
            Money left = money(payment, "amount");
            for (JsonNode part : payment.with().path("allocations")) {
                left = left.minus(money(part.path("amount")));
            }
            boolean over = payment.with().has("allocations") && left.isPositive();
            if (!over || touched.contains(id(payment))) continue;
            all.add(
                    request(
                            "/refunds",
                            "",
                            Body.of(
                                    "refund",
                                    "ref-demo-1",
                                    "payment",
                                    id(payment),
                                    "amount",
                                    left,
                                    "reason",
                                    "They paid too much and want it back",
                                    "requestedOn",
                                    day)));
            return;
        }
    }

    private static String id(Line payment) {
        return payment.with().path("payment").asString();
    }

    private static Money money(Line line, String field) {
        return money(line.with().path(field));
    }

    private static Money money(JsonNode json) {
        return EventJson.mapper().treeToValue(json, Money.class);
    }

    /**
     * @param which tells several to one path apart
     */
    private Request request(String path, String which, ObjectNode body) {
        return new Request(book + path, "demo" + path.replace('/', '-') + which, body);
    }
}
