package dev.countinghouse.contract.view;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import java.time.LocalDate;
import java.util.Set;

/** A saved view is nobody's any more. */
public record ViewRemoved(BookId book, ViewId view, LocalDate removedOn) implements MemoEvent {

    @Override
    public LocalDate effectiveOn() {
        return removedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(view);
    }
}
