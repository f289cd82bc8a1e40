package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Dated;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.dunning.AccountLadderSet;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.DunningReleased;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** How an account is asked to pay: its ladder, what holds that up, and when it was last. */
final class AskedAccount {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(
                    AccountLadderSet.class,
                    DunningHeld.class,
                    DunningReleased.class,
                    DunningNoticeIssued.class);
    private static final BiConsumer<AskedAccount, ArEvent> FOLD = AskedAccount::on;

    private final Dated<Optional<String>> ladders = new Dated<>();
    private final Map<Optional<InvoiceId>, Dated<Optional<DunningHeld>>> holds = new HashMap<>();
    private @Nullable LocalDate lastNotice;

    private AskedAccount() {}

    static Subject<AskedAccount> about(AccountId account) {
        return Subject.of(account, TYPES, AskedAccount::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case AccountLadderSet e -> ladders.from(e.setOn(), Optional.ofNullable(e.ladder()), e);
            case DunningHeld e -> holds(e.invoice()).from(e.heldOn(), Optional.of(e), e);
            case DunningReleased e -> holds(e.invoice()).from(e.releasedOn(), Optional.empty(), e);
            case DunningNoticeIssued e -> {
                if (lastNotice == null || e.issuedOn().isAfter(lastNotice)) {
                    lastNotice = e.issuedOn();
                }
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private Dated<Optional<DunningHeld>> holds(@Nullable InvoiceId invoice) {
        return holds.computeIfAbsent(Optional.ofNullable(invoice), _ -> new Dated<>());
    }

    Dated<Optional<String>> ladders() {
        return ladders;
    }

    String ladder(LocalDate date) {
        Dated.Held<Optional<String>> held = ladders.on(date);
        return held == null ? DunningLadder.USUAL : held.value().orElse(DunningLadder.USUAL);
    }

    /** What was said last about holding it up, or one of its invoices; nothing if nothing was. */
    Dated.@Nullable Held<Optional<DunningHeld>> said(@Nullable InvoiceId invoice, LocalDate date) {
        return holds(invoice).on(date);
    }

    /** What holds it up on a date. */
    @Nullable DunningHeld hold(@Nullable InvoiceId invoice, LocalDate date) {
        Dated.Held<Optional<DunningHeld>> said = said(invoice, date);
        DunningHeld held = said == null ? null : said.value().orElse(null);
        if (held == null) return null;
        LocalDate until = held.until();
        return until != null && date.isAfter(until) ? null : held;
    }

    @Nullable LocalDate lastNotice() {
        return lastNotice;
    }
}
