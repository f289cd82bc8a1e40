package dev.countinghouse.bench.http;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;

/** What the query service shows, to be compared with a fold of the log. */
final class Balances {

    /** Each of them as long as the service itself waits for a position. */
    private static final int ATTEMPTS = 60;

    private static final int OK = 200;
    private static final int LATER = 503;

    private final Site site;
    private final Customers customers;

    Balances(Site site, Customers customers) {
        this.site = site;
        this.customers = customers;
    }

    /**
     * Every account's balance, once everything is folded that was written.
     *
     * @param folded by {@code book/account}
     */
    void verify(Map<String, Long> folded, long position) throws IOException {
        for (int book = 0; book < customers.books(); book++) {
            for (int account = 0; account < customers.accounts(); account++) {
                String path = Customers.account(book, account);
                JsonNode shown = EventJson.mapper().readTree(shown(path, position));
                long balance = cents(shown.path("balance").path("amount").asString());
                long expected = folded.getOrDefault("b" + book + "/acc-" + account, 0L);
                require(
                        balance == expected,
                        path + " shows " + balance + ", the log says " + expected);
            }
        }
    }

    /** Waits until a book's queries show what was recorded at a position. */
    void awaitShown(int book, long position) throws IOException {
        shown(Customers.account(book, 0), position);
    }

    private String shown(String path, long position) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Answer answer = site.query(path, position);
            if (answer.status() == OK) return answer.body();
            require(
                    answer.status() == LATER && attempt < ATTEMPTS,
                    path + " was answered " + answer);
        }
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}
