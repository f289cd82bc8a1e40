package dev.countinghouse.contract.delivery;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What became of a document on its way.
 *
 * @param detail what was said of it: the mail system's answer, why it could not be made
 */
public record DeliveryReported(
        BookId book,
        DeliveryId delivery,
        Outcome outcome,
        @Nullable String detail,
        LocalDate reportedOn)
        implements DeliveryEvent {

    public static final int MAX_DETAIL = 500;

    public DeliveryReported {
        if (detail != null) Text.line(detail, MAX_DETAIL, "the detail");
    }

    /** How it stands. */
    public enum Outcome {
        /** The mail system took it. */
        SENT,
        /** It was printed and posted. */
        PRINTED,
        /** No mail system is set up here: it stays where it can be looked at. */
        KEPT,
        /** It could not be made, or the mail system refuses it for good. */
        FAILED,
        /** We were interrupted while it was sent: it may have gone. */
        UNDECIDED,
        /** The mail system took it and gave it back. */
        BOUNCED,
        /** Who got it says that it was not wanted. */
        COMPLAINED
    }

    /** Whether somebody must look at it. */
    public boolean needsSomebody() {
        return switch (outcome) {
            case FAILED, UNDECIDED, BOUNCED, COMPLAINED -> true;
            case SENT, PRINTED, KEPT -> false;
        };
    }

    @Override
    public LocalDate effectiveOn() {
        return reportedOn;
    }
}
