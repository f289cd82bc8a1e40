package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftDiscarded;
import dev.countinghouse.contract.billing.DraftEvent;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftHoldEnded;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.charge.ChargeId;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A draft as it is now. */
final class DraftFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(DraftEvent.class);
    private static final BiConsumer<DraftFacts, ArEvent> FOLD = DraftFacts::on;

    private final DraftId draft;
    private final NavigableMap<Integer, DraftLine> lines = new TreeMap<>();
    private @Nullable DraftMade made;
    private @Nullable DraftCorrected corrected;
    private @Nullable DraftHeld held;
    private @Nullable DraftHoldEnded holdEnded;
    private @Nullable DraftDiscarded discarded;
    private @Nullable DraftReleased released;

    private DraftFacts(DraftId draft) {
        this.draft = draft;
    }

    static Subject<DraftFacts> about(DraftId draft) {
        return Subject.of(draft, TYPES, () -> new DraftFacts(draft), FOLD);
    }

    private void on(ArEvent event) {
        switch ((DraftEvent) event) {
            case DraftMade e -> {
                made = e;
                for (DraftLine line : e.lines()) lines.put(lines.size() + 1, line);
            }
            case DraftCorrected e -> {
                corrected = e;
                if (e.changed() == null) lines.remove(e.line());
                else lines.put(e.line(), e.changed());
            }
            case DraftHeld e -> {
                held = e;
                holdEnded = null;
            }
            case DraftHoldEnded e -> {
                held = null;
                holdEnded = e;
            }
            case DraftDiscarded e -> discarded = e;
            case DraftReleased e -> released = e;
            // it stays over: its charges go into another draft
            case DraftVoided _ -> {}
        }
    }

    @Nullable DraftMade made() {
        return made;
    }

    /** By number, which a line keeps. */
    Map<Integer, DraftLine> lines() {
        return Collections.unmodifiableMap(lines);
    }

    /** How it was corrected last. */
    @Nullable DraftCorrected corrected() {
        return corrected;
    }

    /** What it is held for. */
    @Nullable DraftHeld held() {
        return held;
    }

    /** How its last hold ended, if it is not held. */
    @Nullable DraftHoldEnded holdEnded() {
        return holdEnded;
    }

    @Nullable DraftDiscarded discarded() {
        return discarded;
    }

    @Nullable DraftReleased released() {
        return released;
    }

    /** What it bills. */
    List<ChargeId> charges() {
        return lines.values().stream().map(DraftLine::charge).filter(Objects::nonNull).toList();
    }

    /**
     * @throws Rejection if there is no such draft
     */
    DraftMade requireKnown() {
        if (made == null) throw new Rejection(BillingReason.DRAFT_UNKNOWN, draft.value());
        return made;
    }

    /**
     * @throws Rejection if there is no such draft, or it was released or discarded
     */
    DraftMade requireStanding() {
        DraftMade known = requireKnown();
        if (released != null || discarded != null) {
            throw new Rejection(BillingReason.DRAFT_OVER, draft.value());
        }
        return known;
    }
}
