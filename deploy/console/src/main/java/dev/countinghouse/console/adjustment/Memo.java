package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;

import java.util.List;
import java.util.Locale;

/** Which way a memo goes, and the words for that on its pages. */
public enum Memo {
    CREDIT_MEMO(
            "CM-",
            "What is taken back, above zero; the ledger gives each tax back under its code.",
            "Take it back",
            "What it takes back",
            "Taken back"),
    DEBIT_MEMO(
            "DM-",
            "What is charged, above zero; the ledger owes each tax under its code.",
            "Charge it",
            "What it charges",
            "Charged");

    private static final Field REASON = Field.line("reason", "Reason").mandatory();
    private static final String INVOICE = "its id; on account if left out";
    private static final Field EFFECTIVE =
            Field.date("effectiveOn", "Effective on").hinted("today if left out");

    private final String series;
    private final String explanation;
    private final String send;
    private final String heading;
    private final String sum;

    Memo(String series, String explanation, String send, String heading, String sum) {
        this.series = series;
        this.explanation = explanation;
        this.send = send;
        this.heading = heading;
        this.sum = sum;
    }

    /** That of an adjustment with lines, which only memos have. */
    static Memo of(String kind) {
        return kind.equals(DEBIT_MEMO.name()) ? DEBIT_MEMO : CREDIT_MEMO;
    }

    public String title() {
        return Words.of(name());
    }

    /** The series that those written here are numbered by. */
    String series() {
        return series;
    }

    public String explanation() {
        return explanation;
    }

    /** What sending it does. */
    public String send() {
        return send;
    }

    /** What stands above its lines. */
    public String heading() {
        return heading;
    }

    /** What its lines come to. */
    public String sum() {
        return sum;
    }

    /** What is asked beside its lines. */
    List<Field> head() {
        return switch (this) {
            case CREDIT_MEMO ->
                    List.of(
                            REASON,
                            Field.line("invoice", "On invoice").hinted(INVOICE),
                            EFFECTIVE,
                            Field.check(
                                    "excessOnAccount",
                                    "what the invoice cannot take goes on account"));
            case DEBIT_MEMO ->
                    List.of(
                            REASON,
                            Field.line("invoice", "Corrects invoice").hinted(INVOICE),
                            EFFECTIVE);
        };
    }

    /** What it does to what is owed, by what its lines come to. */
    Money signed(Money total) {
        return this == CREDIT_MEMO ? total.negated() : total;
    }

    /** Why it cannot be sent without lines. */
    String missing() {
        return "A " + title().toLowerCase(Locale.ROOT) + " has at least one line.";
    }
}
