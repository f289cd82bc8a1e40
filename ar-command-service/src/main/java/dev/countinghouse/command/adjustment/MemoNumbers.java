package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.series.GaplessSeries;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.MemoNumber;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Gives memos the next number of their series, when they are made and not when proposed. */
final class MemoNumbers {

    private final GaplessSeries<AdjustmentMade, MemoNumber> series;

    MemoNumbers(EventStore store) {
        series =
                new GaplessSeries<>(
                        store, AdjustmentMade.class, MemoNumber::inSeries, AdjustmentMade::series);
    }

    /** With its number, if it is to have one. */
    AdjustmentMade number(AdjustmentMade made, @Nullable String of, ProcessingContext context) {
        return of == null ? made : made.numbered(series.next(made.book(), of, context), of);
    }
}
