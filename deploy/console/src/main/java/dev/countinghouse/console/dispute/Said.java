package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Disputes.Dispute;
import dev.countinghouse.console.api.Disputes.Document;
import dev.countinghouse.console.api.Disputes.Step;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line of a dispute's conversation.
 *
 * @param way {@code in}, {@code out} or empty, for how it stands
 * @param what who said it to whom, or what was done
 * @param text what was said, or why it was done
 * @param href the document that resolved it, if one did
 */
public record Said(
        LocalDate day,
        String way,
        String what,
        String text,
        @Nullable String href,
        String by,
        List<Document> documents) {

    static Said of(Desk desk, Dispute of, Step step) {
        return new Said(
                step.on(),
                step.direction() == null ? "" : step.direction().toLowerCase(Locale.ROOT),
                what(of, step),
                Objects.requireNonNullElse(step.text(), ""),
                href(desk, step),
                step.by(),
                step.documents());
    }

    private static String what(Dispute of, Step step) {
        if (step.direction() == null) {
            return Words.of(Objects.requireNonNullElse(step.outcome(), step.what()));
        }
        String person = Objects.requireNonNullElse(step.person(), of.accountName());
        return switch (step.direction()) {
            case "IN" -> "From " + person;
            case "OUT" -> "To " + person;
            default -> "Among us";
        };
    }

    private static @Nullable String href(Desk desk, Step step) {
        if (step.adjustment() != null) return desk.link("/adjustments/" + step.adjustment());
        return step.payment() == null ? null : desk.link("/payments/" + step.payment());
    }
}
