package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.terminal.Amounts;
import dev.countinghouse.cli.terminal.Table;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.command.audit.Replay;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that add up to a balance, each with the documents that it moved and who did it. */
final class ReplayTable {

    private final Table table =
            new Table(
                    ">position",
                    "recorded",
                    "effective",
                    "event",
                    "documents",
                    "by",
                    ">amount",
                    ">balance");
    private int count;

    void take(StoredEvent event, Replay replay) {
        Replay.Entry entry = replay.accept(event);
        if (entry == null) return;
        count++;
        table.row(
                Long.toString(entry.position()),
                entry.recordedAt().toString(),
                entry.effectiveOn().toString(),
                entry.name(),
                documents(entry),
                actor(event),
                Amounts.of(entry.amount()),
                Amounts.of(entry.balance()));
    }

    /** What moved it, and what was moved where that is another document. */
    private static String documents(Replay.Entry entry) {
        return entry.movements().stream()
                .flatMap(movement -> Stream.of(movement.source(), movement.item()))
                .map(EntityId::value)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String actor(StoredEvent event) {
        return EventJson.mapper().readTree(event.metadata()).path(EventMetadata.ACTOR).asString("");
    }

    int count() {
        return count;
    }

    void print(Terminal terminal) {
        if (count > 0) table.print(terminal);
    }
}
