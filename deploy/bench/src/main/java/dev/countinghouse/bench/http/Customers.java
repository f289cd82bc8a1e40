package dev.countinghouse.bench.http;

import dev.countinghouse.bench.append.Entities;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts in some books, and the requests that they lead to, as texts. */
final class Customers {

    private final int books;
    private final int accounts;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Unpaid> unpaid = new ConcurrentLinkedQueue<>();

    /** An invoice that was issued and not paid yet. */
    record Unpaid(int book, int account, String invoice) {}

    Customers(int books, int accounts) {
        this.books = books;
        this.accounts = accounts;
    }

    int books() {
        return books;
    }

    int accounts() {
        return accounts;
    }

    static String book(int book) {
        return "/v1/books/b" + book;
    }

    /** Its id in the path of a query. */
    static String account(int book, int account) {
        return book(book) + "/accounts/acc-" + account;
    }

    /** Opens a book. */
    static String bookOpening() {
        return """
               {"name":"Bench","timeZone":"UTC","functionalCurrency":"USD"}""";
    }

    static String opening(int account) {
        return """
               {"account":"acc-%d","name":"Customer %d","kind":"CUSTOMER","currency":"USD",\
               "terms":{"due":{"days":30}},"openedOn":"2025-12-01"}"""
                .formatted(account, account);
    }

    /** An invoice for any customer. */
    Unpaid any() {
        var random = ThreadLocalRandom.current();
        return new Unpaid(
                random.nextInt(books), random.nextInt(accounts), Entities.timeOrdered().toString());
    }

    String issuing(Unpaid wanted) {
        return """
               {"invoice":"%s","number":"A%d","account":"acc-%d","currency":"USD",\
               "invoiceDate":"2026-01-02","lines":[{"description":\
               "Consulting, first week of the year","quantity":"40","unitPrice":"25.00"}]}"""
                .formatted(wanted.invoice(), numbers.incrementAndGet(), wanted.account());
    }

    void issued(Unpaid invoice) {
        unpaid.add(invoice);
    }

    /** One that was issued before, or none. */
    Optional<Unpaid> toPay() {
        return Optional.ofNullable(unpaid.poll());
    }

    static String paying(Unpaid invoice, String payment) {
        return """
               {"payment":"%s","account":"acc-%d","amount":{"amount":"600.00","currency":"USD"},\
               "method":"ACH","receivedOn":"2026-01-03","reference":"trace-%s","allocations":\
               [{"invoice":"%s","amount":{"amount":"600.00","currency":"USD"}}]}"""
                .formatted(payment, invoice.account(), payment, invoice.invoice());
    }
}
