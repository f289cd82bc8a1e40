package dev.countinghouse.console.testing;

import dev.countinghouse.embedded.Eventually;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** A book of its own for a test, filled through the API like any other. */
public final class Book {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String id;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final String url;
    private long position;

    public Book() {
        this("book-" + NUMBER.incrementAndGet());
    }

    public Book(String id) {
        this(id, "UTC");
    }

    public Book(String id, String zone) {
        this.id = id;
        token = Site.running().token(Site.clerk("filler", id));
        url = Site.running().command() + "/v1/books/" + id;
        post(
                "",
                """
                {"name": "Test Ltd", "timeZone": "%s", "functionalCurrency": "USD"}"""
                        .formatted(zone));
    }

    public String id() {
        return id;
    }

    public Book account(String account, String name) {
        return post(
                "/accounts",
                """
                {"account": "%s", "name": "%s", "kind": "CUSTOMER", "currency": "USD",
                 "terms": {"due": {"days": 30}}, "openedOn": "2026-01-01"}"""
                        .formatted(account, name));
    }

    /** Of one line, with the id as its number too. */
    public Book invoice(String invoice, String account, String date, String amount) {
        return post(
                "/invoices",
                """
                {"invoice": "%1$s", "number": "%1$s", "account": "%2$s", "currency": "USD",
                 "invoiceDate": "%3$s",
                 "lines": [{"description": "Goods", "quantity": "1", "unitPrice": "%4$s"}]}"""
                        .formatted(invoice, account, date, amount));
    }

    public Book payment(String payment, String account, String date, String amount) {
        return post(
                "/payments",
                """
                {"payment": "%1$s", "account": "%2$s", "receivedOn": "%3$s", "method": "CHECK",
                 "reference": "%1$s", "amount": {"amount": "%4$s", "currency": "USD"}}"""
                        .formatted(payment, account, date, amount));
    }

    /** An adjustment on the account, not on an invoice. */
    public Book adjustment(
            String adjustment, String account, String kind, String amount, String date) {
        return post(
                "/adjustments",
                """
                {"adjustment": "%s", "account": "%s", "kind": "%s", "reason": "agreed",
                 "amount": {"amount": "%s", "currency": "USD"}, "effectiveOn": "%s"}"""
                        .formatted(adjustment, account, kind, amount, date));
    }

    /** A payment, all of it to one invoice. */
    public Book paid(String payment, String account, String date, String amount, String invoice) {
        return post(
                "/payments",
                """
                {"payment": "%1$s", "account": "%2$s", "receivedOn": "%3$s", "method": "ACH",
                 "reference": "%1$s", "amount": {"amount": "%4$s", "currency": "USD"},
                 "allocations": [{"invoice": "%5$s",
                                  "amount": {"amount": "%4$s", "currency": "USD"}}]}"""
                        .formatted(payment, account, date, amount, invoice));
    }

    /** An item with a price and a tax, and one without a price. */
    public Book sold() {
        return post(
                        "/tax-rates",
                        """
                        {"tax": "NY-SALES", "jurisdiction": "US-NY", "category": "S",
                         "percent": "8.875", "setOn": "2026-01-01"}""")
                .post(
                        "/items",
                        """
                        {"item": "HOSTING", "description": "Hosting, one month",
                         "taxes": ["NY-SALES"], "setOn": "2026-01-01"}""")
                .post(
                        "/items",
                        """
                        {"item": "SETUP", "description": "Setting it up",
                         "setOn": "2026-01-01"}""")
                .post(
                        "/prices",
                        """
                        {"price": "list", "item": "HOSTING", "kind": "LIST", "currency": "USD",
                         "tiers": [{"unitPrice": "20"}, {"from": "10", "unitPrice": "17.5"}],
                         "minimum": {"amount": "5.00", "currency": "USD"},
                         "validFrom": "2026-01-01"}""");
    }

    public Book charge(String charge, String account, String item, String quantity, String date) {
        return post(
                "/charges",
                """
                {"charge": "%s", "account": "%s", "item": "%s", "quantity": "%s",
                 "chargedOn": "%s"}"""
                        .formatted(charge, account, item, quantity, date));
    }

    /** About the price, for a part of what the invoice has open. */
    public Book disputed(String dispute, String invoice, String amount) {
        return post(
                "/disputes",
                """
                {"dispute": "%s", "invoice": "%s", "reason": "PRICE", "text": "It was agreed lower.",
                 "disputed": {"amount": "%s", "currency": "USD"}}"""
                        .formatted(dispute, invoice, amount));
    }

    public Book withdrawn(String dispute) {
        return post("/disputes/" + dispute + "/resolution", "{\"outcome\": \"WITHDRAWN\"}");
    }

    /** Any command, by its path in the book. */
    public Book post(String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new AssertionError(path + ": " + answer.body());
            position = new JsonMapper().readTree(answer.body()).path("position").asLong();
            return this;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the query service tells all of it. */
    public Book shown() {
        Visitor visitor = Visitor.of(Site.clerk("reader", id));
        Eventually.until(
                "the query service knows position " + position,
                () -> visitor.get("/b/" + id + "/accounts?known=" + position).status() == 200);
        return this;
    }
}
