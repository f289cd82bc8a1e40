package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Dated;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLadderSet;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.contract.dunning.InterestRuleSet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A book's ladders and what late payment costs, by date. */
final class DunningRules {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(DunningLadderSet.class, InterestRuleSet.class);
    private static final BiConsumer<DunningRules, ArEvent> FOLD = DunningRules::on;

    private final Map<String, Dated<DunningLadder>> ladders = new HashMap<>();
    private final Dated<InterestRule> interest = new Dated<>();

    private DunningRules() {}

    static Subject<DunningRules> of(BookId book) {
        return Subject.of(BookProfile.of(book), TYPES, DunningRules::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case DunningLadderSet e -> ladders(e.ladder().name()).from(e.setOn(), e.ladder(), e);
            case InterestRuleSet e -> interest.from(e.setOn(), e.rule(), e);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private Dated<DunningLadder> ladders(String name) {
        return ladders.computeIfAbsent(name, _ -> new Dated<>());
    }

    Dated.@Nullable Held<DunningLadder> held(String name, LocalDate date) {
        return ladders(name).on(date);
    }

    /**
     * @throws Rejection if there is none of this name on the date
     */
    DunningLadder require(String name, LocalDate date) {
        Dated.Held<DunningLadder> held = held(name, date);
        if (held == null) throw new Rejection(DunningReason.LADDER_UNKNOWN, name);
        return held.value();
    }

    Dated.@Nullable Held<InterestRule> heldInterest(LocalDate date) {
        return interest.on(date);
    }

    @Nullable InterestRule interest(LocalDate date) {
        Dated.Held<InterestRule> held = interest.on(date);
        return held == null ? null : held.value();
    }
}
