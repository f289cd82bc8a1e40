package dev.countinghouse.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What became of a record of a file.
 *
 * @param line of the file
 * @param place in the format's own terms
 * @param id of the line of the bank
 * @param payment that was posted of it, or that it took back
 * @param reason why it was not posted, or was refused, as a problem's type has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordReport(
        long line,
        String place,
        Status status,
        String id,
        Money amount,
        LocalDate bookedOn,
        @Nullable String text,
        @Nullable String payment,
        @Nullable String reason,
        @Nullable String detail) {

    /** What became of it. */
    enum Status {
        /** Recorded, and posted if it is a receipt. */
        POSTED,
        /** It was there before. */
        REPEATED,
        /** Recorded; its payment waits for somebody. */
        PARKED,
        /** It moves no money; where somebody must see to it, it waits for them. */
        REPORTED,
        /** Not recorded; it waits for somebody. */
        REFUSED
    }
}
