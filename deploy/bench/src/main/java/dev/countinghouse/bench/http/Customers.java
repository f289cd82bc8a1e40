package dev.countinghouse.bench.http;

import dev.countinghouse.bench.append.Entities;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts of a book, and the requests that they lead to, as texts. */
final class Customers {

    static final String BOOK = "/v1/books/bench";

    private final int accounts;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Invoice> unpaid = new ConcurrentLinkedQueue<>();

    /** One that is to be issued and paid. */
    record Invoice(String account, String id) {}

    Customers(int accounts) {
        this.accounts = accounts;
    }

    int accounts() {
        return accounts;
    }

    /** Its path in queries. */
    static String account(String account) {
        return BOOK + "/accounts/" + account;
    }

    /** Opens a book. */
    static String bookOpening() {
        return """
               {"name":"Bench","timeZone":"UTC","functionalCurrency":"USD"}""";
    }

    static String opening(int account) {
        return """
        {"account":"acc-%d","name":"Customer %d","kind":"CUSTOMER","currency":"USD",\
        "terms":{"due":{"days":30}},"openedOn":"2025-12-01"}\
        """
                .formatted(account, account);
    }

    /** An invoice for any customer. */
    Invoice any() {
        int account = ThreadLocalRandom.current().nextInt(accounts);
        return new Invoice("acc-" + account, Entities.newId());
    }

    String issuing(Invoice wanted) {
        return """
        {"invoice":"%s","number":"A%d","account":"%s","currency":"USD",\
        "invoiceDate":"2026-01-02","lines":[{"description":\
        "Consulting, first week of the year","quantity":"40","unitPrice":"25.00"}]}\
        """
                .formatted(wanted.id(), numbers.incrementAndGet(), wanted.account());
    }

    /** Issued before and not paid yet, in the order of issue. */
    Queue<Invoice> unpaid() {
        return unpaid;
    }

    static String paying(Invoice invoice) {
        return """
        {"payment":"p-%s","account":"%s","amount":{"amount":"600.00","currency":"USD"},\
        "method":"ACH","receivedOn":"2026-01-03","reference":"trace-%s","allocations":\
        [{"invoice":"%s","amount":{"amount":"600.00","currency":"USD"}}]}\
        """
                .formatted(invoice.id(), invoice.account(), invoice.id(), invoice.id());
    }
}
