package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountBalance;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Makes an adjustment by the same rules at once and after its approval. */
final class Making {

    private Making() {}

    /** Adds what {@link #decide} looks at. */
    static Scope scope(
            Scope scope,
            AdjustmentKind kind,
            AccountId account,
            @Nullable InvoiceId invoice,
            LocalDate effectiveOn) {
        scope.and(PeriodFacts.of(effectiveOn));
        if (invoice != null) return scope.and(InvoiceFacts.about(invoice));
        return kind.givesUpWhatIsOwed() ? scope.and(AccountBalance.of(account)) : scope;
    }

    /** What is recorded when the adjustment may be made on these facts. */
    static AdjustmentMade decide(AdjustmentProposed wanted, Facts facts, DoneBy doneBy) {
        if (!wanted.kind().allows(wanted.amount())) {
            throw new Rejection(AdjustmentReason.WRONG_SIGN, wanted.kind().name());
        }
        requireLines(wanted);
        facts.of(PeriodFacts.of(wanted.effectiveOn())).requireOpen();
        return new AdjustmentMade(
                wanted.book(),
                wanted.adjustment(),
                wanted.account(),
                wanted.invoice(),
                wanted.kind(),
                wanted.amount(),
                onAccount(wanted, facts),
                wanted.reason(),
                wanted.effectiveOn(),
                doneBy,
                wanted.lines());
    }

    /** Only a memo takes back or charges by lines, and all of it. */
    private static void requireLines(AdjustmentProposed wanted) {
        if (wanted.lines() == null) return;
        if (!wanted.kind().isMemo()) {
            throw new Rejection(AdjustmentReason.LINES_NOT_TAKEN, wanted.kind().name());
        }
        Money sum = Money.zero(wanted.amount().currency());
        for (MemoLine line : wanted.lines()) sum = sum.plus(line.total());
        if (!sum.equals(wanted.amount().abs())) {
            throw new Rejection(AdjustmentReason.LINES_DIFFER, wanted.adjustment().value())
                    .with("expected", wanted.amount().isNegative() ? sum.negated() : sum);
        }
    }

    private static Money onAccount(AdjustmentProposed wanted, Facts facts) {
        Money none = Money.zero(wanted.amount().currency());
        InvoiceId id = wanted.invoice();
        if (id == null) {
            requireOwed(wanted, facts);
            return wanted.amount();
        }
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(id));
        invoice.requireStanding(wanted.account(), wanted.effectiveOn());
        if (wanted.amount().isPositive()) {
            if (wanted.kind() == AdjustmentKind.RECOVERY) requireGivenUp(wanted, invoice);
            invoice.requireRoomFor(wanted.amount());
            return none;
        }
        long open = invoice.openFrom(wanted.effectiveOn());
        long excess = wanted.amount().abs().minor() - open;
        if (excess <= 0) return none;
        if (!wanted.excessOnAccount() || wanted.kind().givesUpWhatIsOwed()) {
            throw invoice.exceeded(new Money(open, wanted.amount().currency()));
        }
        return new Money(-excess, wanted.amount().currency());
    }

    private static void requireGivenUp(AdjustmentProposed wanted, InvoiceFacts invoice) {
        long most = invoice.givenUpFrom(wanted.effectiveOn());
        if (wanted.amount().minor() > most) {
            throw new Rejection(AdjustmentReason.EXCEEDS_WRITTEN_OFF, wanted.amount().toString())
                    .with("writtenOff", new Money(most, wanted.amount().currency()));
        }
    }

    private static void requireOwed(AdjustmentProposed wanted, Facts facts) {
        if (!wanted.kind().givesUpWhatIsOwed()) return;
        long owed = facts.of(AccountBalance.of(wanted.account())).owedFrom(wanted.effectiveOn());
        if (wanted.amount().abs().minor() > owed) {
            throw new Rejection(AdjustmentReason.EXCEEDS_ACCOUNT, wanted.account().value());
        }
    }
}
