package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.dunning.InterestTakenBack;
import dev.countinghouse.contract.dunning.LateInterest;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class TakeBackInterestHandler {

    @CommandHandler
    Decision handle(TakeBackInterest command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentMade before = facts.of(AdjustmentFacts.about(command.adjustment())).made();
        if (before != null) {
            return Decision.already(command.book(), command.adjustment(), before);
        }
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(command.invoice()));
        InvoiceIssued issued = invoice.requireKnown();
        AskedInvoice asked = facts.of(AskedInvoice.about(command.invoice()));
        DunningRules rules = facts.of(DunningRules.of(command.book()));
        Money charged = asked.interest();
        LocalDate until = asked.chargedUntil();
        if (charged == null || until == null) throw nothing(command);
        Money right =
                LateInterest.of(issued.installments(), invoice.owedByDay(), until, rules::interest);
        Money tooMuch = charged.minus(right);
        if (!tooMuch.isPositive()) throw nothing(command);
        facts.of(PeriodFacts.of(command.on())).requireOpen();
        events.append(
                Charges.made(
                        command.book(),
                        command.adjustment(),
                        command.account(),
                        AdjustmentKind.CREDIT_MEMO,
                        tooMuch.negated(),
                        "Interest taken back, invoice " + issued.number(),
                        command.on(),
                        command.by()));
        events.append(
                new InterestTakenBack(
                        command.book(),
                        command.invoice(),
                        command.account(),
                        command.adjustment(),
                        tooMuch,
                        command.on()));
        return Decision.recorded(command.adjustment());
    }

    private static Rejection nothing(TakeBackInterest command) {
        return new Rejection(DunningReason.NOTHING_DUE, command.invoice().value());
    }
}
