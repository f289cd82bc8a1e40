package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.price.AccountGroupSet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which customer group an account is in, by date. */
public final class GroupFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(AccountGroupSet.class);
    private static final BiConsumer<GroupFacts, ArEvent> FOLD = GroupFacts::on;

    private final Dated<AccountGroupSet> groups = new Dated<>();

    private GroupFacts() {}

    public static Subject<GroupFacts> of(AccountId account) {
        return Subject.of(account, TYPES, GroupFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        AccountGroupSet set = (AccountGroupSet) event;
        groups.from(set.setOn(), set, set);
    }

    /** What was said of a date. */
    public @Nullable AccountGroupSet on(LocalDate date) {
        Dated.Held<AccountGroupSet> held = groups.on(date);
        return held == null ? null : held.value();
    }

    /** The group on a date, if it is in one. */
    public @Nullable String group(LocalDate date) {
        AccountGroupSet held = on(date);
        return held == null ? null : held.group();
    }
}
