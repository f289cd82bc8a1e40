package dev.countinghouse.command.plan;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

final class AgreePlanHandler {

    @CommandHandler
    Decision handle(AgreePlan command, @InjectEntity Facts facts, EventAppender events) {
        PaymentPlanAgreed before = facts.of(PlanFacts.about(command.plan())).agreed();
        if (before != null) {
            LocalDate date = command.leftOpen().date(command.agreedOn(), before.agreedOn());
            if (event(command, date).equals(before)) {
                return Decision.already(command.book(), command.plan(), before);
            }
            throw new Rejection(SharedReason.ID_TAKEN, command.plan().value());
        }
        Currency currency =
                facts.of(AccountFacts.about(command.account()))
                        .requireKnown(command.agreedOn())
                        .currency();
        facts.of(PeriodFacts.of(command.agreedOn())).requireOpen();
        requireSame(planned(command, currency, facts), parts(command, currency));
        events.append(event(command, command.agreedOn()));
        return Decision.recorded(command.plan());
    }

    /** What is planned: as much as each item has open from that day on. */
    private static Money planned(AgreePlan command, Currency currency, Facts facts) {
        Set<EntityId> seen = new HashSet<>();
        Money sum = Money.zero(currency);
        for (PlannedItem item : command.items()) {
            if (!seen.add(item.item())) {
                throw new Rejection(PlanReason.ITEM_PLANNED_TWICE, item.item().value());
            }
            requireCurrency(item.amount(), currency);
            requireOpen(command, item, facts);
            sum = sum.plus(item.amount());
        }
        return sum;
    }

    private static void requireOpen(AgreePlan command, PlannedItem item, Facts facts) {
        InvoiceId invoice = item.invoice();
        if (invoice != null) {
            InvoiceFacts owed = facts.of(InvoiceFacts.about(invoice));
            owed.requireStanding(command.account(), command.agreedOn());
            owed.requireOpen(command.agreedOn(), item.amount());
        }
        AdjustmentId adjustment = item.adjustment();
        if (adjustment != null) {
            AdjustmentItemFacts owed = facts.of(AdjustmentItemFacts.about(adjustment));
            owed.requireDebit(command.account(), command.agreedOn());
            owed.requireOpen(command.agreedOn(), item.amount());
        }
    }

    private static Money parts(AgreePlan command, Currency currency) {
        Money sum = Money.zero(currency);
        for (PlanPart part : command.parts()) {
            requireCurrency(part.amount(), currency);
            sum = sum.plus(part.amount());
        }
        return sum;
    }

    private static void requireSame(Money planned, Money parts) {
        if (!parts.equals(planned)) {
            throw new Rejection(PlanReason.PLAN_DIFFERS, parts.toString())
                    .with("expected", planned);
        }
    }

    private static void requireCurrency(Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
    }

    private static PaymentPlanAgreed event(AgreePlan command, LocalDate date) {
        return new PaymentPlanAgreed(
                command.book(),
                command.plan(),
                command.account(),
                command.items(),
                command.parts(),
                command.missedPart(),
                command.graceDays(),
                command.note(),
                date);
    }
}
