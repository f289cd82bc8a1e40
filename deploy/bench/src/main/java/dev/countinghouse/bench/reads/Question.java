package dev.countinghouse.bench.reads;

import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** What a large book is asked. */
enum Question {
    AGING("aging of the book today", "/aging?effectiveOn=%s", BigBook.LAST_DAY),
    AGING_LAST_YEAR("aging of a day a year ago", "/aging?effectiveOn=%s", yearsAgo(1)),
    AGING_AS_KNOWN(
            "aging of a day a year ago as known then",
            "/aging?effectiveOn=%1$s&knownTime=%1$sT23:00:00Z",
            yearsAgo(1)),
    AGING_EARLY(
            "aging of a day two years ago as known half a year later",
            "/aging?effectiveOn=%s&knownTime=" + yearsAgo(2).plusMonths(6) + "T12:00:00Z",
            yearsAgo(2)),
    OVERDUE("the most urgent page of what is overdue", "/overdue?effectiveOn=%s", BigBook.LAST_DAY),
    BALANCE("an account's balance", "/accounts/{account}?effectiveOn=%s", BigBook.LAST_DAY),
    OPEN_ITEMS(
            "an account's open items",
            "/accounts/{account}/open-items?effectiveOn=%s",
            BigBook.LAST_DAY),
    STATEMENT(
            "an account's statement of a quarter",
            "/accounts/{account}/activity?from="
                    + BigBook.LAST_DAY.minusMonths(3)
                    + "&effectiveOn=%s",
            BigBook.LAST_DAY),
    BALANCE_LAST_YEAR(
            "an account's balance a year ago", "/accounts/{account}?effectiveOn=%s", yearsAgo(1)),
    STORY("an invoice's story", "/invoices/{invoice}?effectiveOn=%s", BigBook.LAST_DAY),
    TRIAL_BALANCE("the trial balance today", "/trial-balance?effectiveOn=%s", BigBook.LAST_DAY),
    TRIAL_BALANCE_AS_KNOWN(
            "the trial balance of a day a year ago as known then",
            "/trial-balance?effectiveOn=%1$s&knownTime=%1$sT23:00:00Z",
            yearsAgo(1)),
    ROLL_FORWARD(
            "the roll-forward of a month",
            "/reconciliation/roll-forward?from=" + BigBook.LAST_DAY.minusMonths(1) + "&to=%s",
            BigBook.LAST_DAY),
    CONTROL_ACCOUNT(
            "subledger against control accounts",
            "/reconciliation/control-account?effectiveOn=%s",
            BigBook.LAST_DAY);

    private final String title;
    private final String path;

    Question(String title, String path, LocalDate day) {
        this.title = title;
        this.path = "/v1/books/" + BigBook.BOOK + path.formatted(day);
    }

    static LocalDate yearsAgo(int years) {
        return BigBook.LAST_DAY.minusYears(years).plusDays(11);
    }

    String title() {
        return title;
    }

    /** About any account or invoice of the book, if it is about one. */
    String path(BigBook book) {
        var random = ThreadLocalRandom.current();
        return path.replace("{account}", BigBook.account(random.nextInt(book.accounts())))
                .replace("{invoice}", BigBook.invoice(random.nextInt(book.invoices())));
    }

    static Question of(String title) {
        for (Question question : values()) {
            if (question.title.equals(title)) return question;
        }
        throw new IllegalArgumentException(title);
    }
}
