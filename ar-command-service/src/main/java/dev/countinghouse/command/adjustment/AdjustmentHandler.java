package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.AdjustmentFacts;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.InvoiceFacts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Makes, proposes, approves, declines and reverses adjustments. */
public final class AdjustmentHandler {

    private final FurtherRead more;

    public AdjustmentHandler(EventStore store) {
        more = new FurtherRead(store);
    }

    @CommandHandler
    Decision handle(MakeAdjustment command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentFacts adjustment = facts.adjustment(command.adjustment());
        AdjustmentProposed wanted = proposal(command);
        if (adjustment.proposed() != null) {
            requireSame(adjustment.proposed().equals(wanted), command);
            return Decision.already(command.book(), command.adjustment(), AdjustmentProposed.class)
                    .withStatus(Decision.PROPOSED);
        }
        if (adjustment.made() != null) {
            requireSame(isSame(adjustment.made(), wanted), command);
            return Decision.already(command.book(), command.adjustment(), AdjustmentMade.class);
        }
        facts.account(command.account()).requireCurrency(command.effectiveOn(), command.amount());
        AdjustmentMade made = decide(wanted, facts, null);
        if (command.amount().abs().exceeds(command.limit())) {
            events.append(wanted);
            return Decision.recorded(command.adjustment(), Decision.PROPOSED);
        }
        events.append(made);
        return Decision.recorded(command.adjustment());
    }

    private static void requireSame(boolean same, MakeAdjustment command) {
        if (!same) throw new Rejection(Reason.ID_TAKEN, command.adjustment().value());
    }

    private static boolean isSame(AdjustmentMade made, AdjustmentProposed wanted) {
        return made.account().equals(wanted.account())
                && Objects.equals(made.invoice(), wanted.invoice())
                && made.kind() == wanted.kind()
                && made.amount().equals(wanted.amount())
                && made.reason().equals(wanted.reason())
                && made.effectiveOn().equals(wanted.effectiveOn());
    }

    private static AdjustmentProposed proposal(MakeAdjustment command) {
        return new AdjustmentProposed(
                command.book(),
                command.adjustment(),
                command.account(),
                command.invoice(),
                command.kind(),
                command.amount(),
                command.excessOnAccount(),
                command.reason(),
                command.effectiveOn(),
                command.madeBy());
    }

    @CommandHandler
    Decision handle(
            ApproveAdjustment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.adjustment(command.adjustment());
        if (adjustment.made() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentMade.class);
        }
        AdjustmentProposed proposed = adjustment.requireProposed();
        if (adjustment.declined() != null) {
            throw new Rejection(Reason.ADJUSTMENT_DECLINED, command.adjustment().value());
        }
        if (proposed.proposedBy().equals(command.approvedBy())) {
            throw new Rejection(Reason.SAME_PERSON, command.adjustment().value());
        }
        Scope scope = Scope.in(command.book()).periodOf(proposed.effectiveOn());
        if (proposed.invoice() != null) scope.invoice(proposed.invoice());
        events.append(decide(proposed, more.read(scope, context), command.approvedBy()));
        return Decision.recorded(command.adjustment());
    }

    /** What is recorded when the adjustment may be made on these facts. */
    private static AdjustmentMade decide(
            AdjustmentProposed wanted, Facts facts, @Nullable String approvedBy) {
        if (!wanted.kind().allows(wanted.amount())) {
            throw new Rejection(Reason.WRONG_SIGN, wanted.kind().name());
        }
        facts.requireOpenPeriod(wanted.effectiveOn());
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
                approvedBy);
    }

    private static Money onAccount(AdjustmentProposed wanted, Facts facts) {
        Money none = Money.zero(wanted.amount().currency());
        InvoiceId id = wanted.invoice();
        if (id == null) return wanted.amount();
        InvoiceFacts invoice = facts.invoice(id);
        invoice.requireStanding(wanted.account(), wanted.effectiveOn());
        if (wanted.amount().isPositive()) {
            invoice.requireRoomFor(wanted.amount());
            return none;
        }
        long open = invoice.openFrom(wanted.effectiveOn());
        long excess = wanted.amount().abs().minor() - open;
        if (excess <= 0) return none;
        if (!wanted.excessOnAccount()) throw new Rejection(Reason.EXCEEDS_INVOICE, id.value());
        return new Money(-excess, wanted.amount().currency());
    }

    @CommandHandler
    Decision handle(DeclineAdjustment command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentFacts adjustment = facts.adjustment(command.adjustment());
        if (adjustment.made() != null) {
            throw new Rejection(Reason.ADJUSTMENT_MADE, command.adjustment().value());
        }
        AdjustmentProposed proposed = adjustment.requireProposed();
        if (adjustment.declined() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentDeclined.class);
        }
        events.append(
                new AdjustmentDeclined(
                        command.book(),
                        command.adjustment(),
                        proposed.account(),
                        proposed.invoice(),
                        command.reason(),
                        command.declinedBy(),
                        command.declinedOn()));
        return Decision.recorded(command.adjustment());
    }

    @CommandHandler
    Decision handle(
            ReverseAdjustment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.adjustment(command.adjustment());
        AdjustmentMade made = adjustment.requireMade();
        if (adjustment.reversed() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentReversed.class);
        }
        if (command.effectiveOn().isBefore(made.effectiveOn())) {
            throw new Rejection(Reason.PRECEDES_ADJUSTMENT, made.effectiveOn().toString());
        }
        facts.requireOpenPeriod(command.effectiveOn());
        if (made.invoice() != null && made.onInvoice().isPositive()) {
            more.read(Scope.in(command.book()).invoice(made.invoice()), context)
                    .invoice(made.invoice())
                    .requireOpen(command.effectiveOn(), made.onInvoice());
        }
        events.append(
                new AdjustmentReversed(
                        command.book(),
                        command.adjustment(),
                        made.account(),
                        made.invoice(),
                        made.kind(),
                        made.amount(),
                        made.onAccount(),
                        command.reason(),
                        command.effectiveOn()));
        return Decision.recorded(command.adjustment());
    }
}
