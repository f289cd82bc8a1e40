package dev.countinghouse.documents.page;

import dev.countinghouse.documents.StatementDocument;
import dev.countinghouse.documents.StatementDocument.Bucket;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** What a statement says of its time and of ages. */
public record Told(StatementDocument statement, Words words) {

    public static Told of(StatementDocument statement, Words words) {
        return new Told(statement, words);
    }

    /** Which days it is about. */
    public String period() {
        LocalDate from = statement.from() == null ? statement.asOf() : statement.from();
        return switch (statement.form()) {
            case OPEN_ITEM -> words.text("statement.openItem", words.date(statement.asOf()));
            case BALANCE_FORWARD -> period("statement.balanceForward", from);
            case ACTIVITY -> period("statement.activity", from);
        };
    }

    private String period(String key, LocalDate from) {
        return words.text(key, words.date(from), words.date(statement.asOf()));
    }

    /** Up to which moment what was recorded is in it, to the minute. */
    public @Nullable String known() {
        if (statement.knownAt() == null) return null;
        ZonedDateTime at = statement.knownAt().atZone(ZoneOffset.UTC);
        String minute = at.toLocalTime().toString().substring(0, "00:00".length());
        return words.text("statement.knownAt", words.date(at.toLocalDate()), minute);
    }

    public String age(Bucket bucket) {
        if (bucket.fromDays() == null) return words.text("statement.notDue");
        if (bucket.toDays() == null) {
            return words.text("statement.over", bucket.fromDays() - 1);
        }
        return words.text("statement.between", bucket.fromDays(), bucket.toDays());
    }
}
