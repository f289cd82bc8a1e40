package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.CreditControl.Request;
import dev.countinghouse.client.Body;
import dev.countinghouse.client.Line;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Money of which nobody knew whose it is: of two checks that came on the last day one was found to
 * be a customer's, and the other still waits. And two customers of which one pays for the other.
 */
public final class StrayMoney {

    private static final String STRAY = "unidentified";
    private static final Money CHECK = Money.ofMinor(250_00, "USD");

    private final String book;
    private final LocalDate day;
    private final List<String> customers;

    /**
     * @param lines the whole year
     */
    public StrayMoney(String book, LocalDate day, List<Line> lines) {
        this.book = "/v1/books/" + book;
        this.day = day;
        this.customers =
                lines.stream()
                        .filter(line -> line.action().equals("open-account"))
                        .filter(line -> line.with().path("currency").asString().equals("USD"))
                        .map(Line::account)
                        .limit(2)
                        .toList();
    }

    /** In their order, after the year; none without two customers who pay in dollars. */
    public List<Request> requests() {
        List<Request> all = new ArrayList<>();
        if (customers.size() < 2) return all;
        all.add(
                request(
                        "/accounts",
                        Body.of(
                                "account",
                                STRAY,
                                "name",
                                "Money of unknown origin",
                                "kind",
                                AccountKind.UNIDENTIFIED,
                                "currency",
                                "USD",
                                "terms",
                                Body.of("due", Body.of("days", 0)),
                                "openedOn",
                                day)));
        for (String check : List.of("stray-1", "stray-2")) all.add(came(check));
        Object part = Body.of("account", customers.getFirst(), "amount", CHECK);
        all.add(
                request(
                        "/payments/stray-1/move",
                        Body.of(
                                "parts",
                                List.of(part),
                                "reason",
                                "They called about it",
                                "effectiveOn",
                                day)));
        all.add(
                request(
                        "/accounts/" + customers.getLast() + "/payers",
                        Body.of("payer", customers.getFirst(), "addedOn", day)));
        return all;
    }

    private Request came(String check) {
        return new Request(
                book + "/payments",
                "demo-payments-" + check,
                Body.of(
                        "payment", check,
                        "account", STRAY,
                        "amount", CHECK,
                        "method", "CHECK",
                        "receivedOn", day,
                        "effectiveOn", day,
                        "reference", check));
    }

    private Request request(String path, ObjectNode body) {
        return new Request(book + path, "demo" + path.replace('/', '-'), body);
    }
}
