package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.charging.Billed;
import dev.countinghouse.command.charging.Taxation;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.ExemptionFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

final class MakeDraftHandler {

    private final FurtherRead more;
    private final Taxation taxation;

    MakeDraftHandler(FurtherRead more) {
        this.more = more;
        taxation = new Taxation(more);
    }

    @CommandHandler
    Decision handle(
            MakeDraft command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        DraftMade before = facts.of(DraftFacts.about(command.draft())).made();
        if (before != null) {
            if (!command.isSameAs(before)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.draft().value());
            }
            return Decision.already(command.book(), command.draft(), before);
        }
        facts.of(AccountFacts.about(command.account())).requireKnown(command.invoiceDate());
        List<Billed> billed = charged(command, facts);
        Facts items = items(command, billed, facts, context);
        List<ChargeEntered> made = Recurring.made(command, billed.size(), facts, items);
        for (ChargeEntered one : made) if (one.price() != null) billed.add(billed(one));
        if (billed.isEmpty()) {
            throw new Rejection(BillingReason.NOTHING_TO_BILL, command.account().value());
        }
        billed.sort(Comparator.comparing(Billed::chargedOn));
        List<DraftLine> lines =
                taxation.lines(
                        command.book(),
                        billed,
                        items,
                        facts.of(ExemptionFacts.of(command.account())),
                        context);
        made.forEach(events::append);
        events.append(command.event(lines));
        return Decision.recorded(command.draft());
    }

    private static List<Billed> charged(MakeDraft command, Facts facts) {
        List<Billed> billed = new ArrayList<>();
        for (ChargeId charge : command.charges()) {
            ChargeFacts known = facts.of(ChargeFacts.about(charge));
            known.requireStanding(command.account());
            known.requireFree();
            billed.add(Billed.of(charge, known.content(), known.requirePriced()));
        }
        return billed;
    }

    private static Billed billed(ChargeEntered made) {
        return Billed.of(
                made.charge(),
                new ChargeFacts.Content(
                        made.item(), made.description(), made.quantity(), made.chargedOn()),
                Objects.requireNonNull(made.price()));
    }

    /** What the items of the charges are, and what those of the recurring ones cost. */
    private Facts items(
            MakeDraft command, List<Billed> billed, Facts facts, ProcessingContext context) {
        Scope scope = Scope.in(command.book());
        for (Billed one : billed) scope.and(ItemFacts.about(one.item()));
        for (RecurringChargeId recurring : command.recurring()) {
            RecurringChargeSet set = Recurring.of(command, recurring, facts);
            scope.and(ItemFacts.about(set.item()), PriceFacts.of(set.item()));
        }
        return more.read(scope, context);
    }
}
