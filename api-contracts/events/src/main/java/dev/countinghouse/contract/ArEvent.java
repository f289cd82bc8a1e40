package dev.countinghouse.contract;

import java.time.LocalDate;
import java.util.Set;

/** Something that happened to a book's receivables. */
public sealed interface ArEvent
        permits AccountEvent, AdjustmentEvent, InvoiceEvent, NoteAdded, PaymentEvent, PeriodEvent {

    /** Where it happened. */
    BookId book();

    /** The business date from which it counts; the recording time is the store's. */
    LocalDate effectiveOn();

    /**
     * Everything this event is about: the tags under which it is found and checked for conflicts.
     */
    Set<EntityId> concerns();
}
