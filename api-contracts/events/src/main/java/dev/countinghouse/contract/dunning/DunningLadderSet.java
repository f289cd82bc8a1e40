package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookEvent;

import java.time.LocalDate;

/** From a date on, the ladder of this name is this. */
public record DunningLadderSet(BookId book, DunningLadder ladder, LocalDate setOn)
        implements BookEvent, DunningEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
