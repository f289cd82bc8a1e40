package dev.countinghouse.bench.http;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** What the query service shows, to be compared with a fold of the log. */
final class Balances {

    /** Each of them as long as the service itself waits for a position. */
    private static final int ATTEMPTS = 60;

    private static final int OK = 200;
    private static final int LATER = 503;

    private final Site site;
    private final Customers customers;

    /** Of each book: a book's queries know of no other's positions. */
    private final AtomicLongArray last;

    Balances(Site site, Customers customers) {
        this.site = site;
        this.customers = customers;
        last = new AtomicLongArray(customers.books());
    }

    /** Something was recorded that is to be shown. */
    void recorded(int book, long position) {
        last.accumulateAndGet(book, position, Math::max);
    }

    /**
     * Every account's balance, once everything is folded that was written.
     *
     * @param folded by {@code book/account}
     */
    void verify(Map<String, Long> folded) throws IOException {
        for (int book = 0; book < customers.books(); book++) {
            for (int account = 0; account < customers.accounts(); account++) {
                String path = Customers.account(book, account);
                JsonNode shown = EventJson.mapper().readTree(shown(path, last.get(book)));
                long balance = cents(shown.path("balance").path("amount").asString());
                long expected = folded.getOrDefault("b" + book + "/acc-" + account, 0L);
                require(
                        balance == expected,
                        path + " shows " + balance + ", the log says " + expected);
            }
        }
    }

    /** Waits until a book's queries show everything. */
    void awaitShown(int book) throws IOException {
        shown(Customers.account(book, 0), last.get(book));
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
