package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A line of a bank, and what it is matched with. */
final class BankLineFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(BankLineRecorded.class, BankLineMatched.class, BankLineUnmatched.class);
    private static final BiConsumer<BankLineFacts, ArEvent> FOLD = BankLineFacts::on;

    private final BankLineId line;
    private @Nullable BankLineRecorded recorded;
    private @Nullable BankLineMatched matched;
    private boolean matchedByPosting;
    private boolean everMatched;

    private BankLineFacts(BankLineId line) {
        this.line = line;
    }

    static Subject<BankLineFacts> about(BankLineId line) {
        return Subject.of(line, TYPES, () -> new BankLineFacts(line), FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case BankLineRecorded e -> {
                recorded = e;
                matchedByPosting = e.payment() != null;
                everMatched = matchedByPosting;
            }
            case BankLineMatched e -> {
                matched = e;
                everMatched = true;
            }
            case BankLineUnmatched e -> {
                matched = null;
                matchedByPosting = false;
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Nullable BankLineRecorded recorded() {
        return recorded;
    }

    /**
     * @throws Rejection if there is no such line
     */
    BankLineRecorded requireKnown() {
        if (recorded == null) throw new Rejection(BankReason.BANK_LINE_UNKNOWN, line.value());
        return recorded;
    }

    @Nullable BankLineMatched matched() {
        return matched;
    }

    boolean isMatched() {
        return matchedByPosting || matched != null;
    }

    /** Whether it was once, be it by mistake. */
    boolean wasEverMatched() {
        return everMatched;
    }

    /** Those that it stands against. */
    List<PaymentId> payments() {
        if (matched != null) return matched.payments();
        PaymentId posted = recorded == null ? null : recorded.payment();
        return matchedByPosting && posted != null ? List.of(posted) : List.of();
    }
}
