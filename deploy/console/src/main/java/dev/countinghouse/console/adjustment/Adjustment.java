package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.StoredEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/**
 * An adjustment as its events tell it.
 *
 * @param state {@code PROPOSED}, {@code MADE}, {@code DECLINED} or {@code REVERSED}
 * @param by who made or proposed it
 */
public record Adjustment(
        String id,
        String account,
        @Nullable String invoice,
        String kind,
        Money amount,
        String reason,
        String state,
        String by,
        List<StoredEvent> events) {

    /** Folds the events about it, in their order; empty if none made or proposed it. */
    static Optional<Adjustment> of(String id, List<StoredEvent> events) {
        Adjustment it = null;
        for (StoredEvent event : events) {
            switch (event.name()) {
                case "ar.AdjustmentProposed" -> it = first(id, event, "PROPOSED", events);
                case "ar.AdjustmentMade" ->
                        it = it == null ? first(id, event, "MADE", events) : it.in("MADE");
                case "ar.AdjustmentDeclined" -> it = it == null ? null : it.in("DECLINED");
                case "ar.AdjustmentReversed" -> it = it == null ? null : it.in("REVERSED");
                default -> {}
            }
        }
        return Optional.ofNullable(it);
    }

    private static Adjustment first(
            String id, StoredEvent event, String state, List<StoredEvent> events) {
        JsonNode said = event.payload();
        String invoice = said.path("invoice").asString("");
        return new Adjustment(
                id,
                said.path("account").asString(""),
                invoice.isEmpty() ? null : invoice,
                said.path("kind").asString(""),
                EventJson.mapper().treeToValue(said.path("amount"), Money.class),
                said.path("reason").asString(""),
                state,
                event.actor(),
                events);
    }

    private Adjustment in(String other) {
        return new Adjustment(id, account, invoice, kind, amount, reason, other, by, events);
    }

    public boolean isProposed() {
        return state.equals("PROPOSED");
    }

    public boolean isMade() {
        return state.equals("MADE");
    }
}
