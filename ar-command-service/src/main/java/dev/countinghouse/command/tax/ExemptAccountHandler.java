package dev.countinghouse.command.tax;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ExemptionFacts;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxCode;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class ExemptAccountHandler {

    @CommandHandler
    Decision handle(ExemptAccount command, @InjectEntity Facts facts, EventAppender events) {
        facts.of(AccountFacts.about(command.account())).requireKnown();
        for (TaxCode tax : command.taxes()) facts.of(TaxRateFacts.about(tax)).requireKnown();
        AccountTaxExempted before =
                facts.of(ExemptionFacts.of(command.account())).by(command.certificate());
        if (before != null) {
            LocalDate from = command.leftOpen().date(command.exemptFrom(), before.exemptFrom());
            if (before.equals(command.event(from))) {
                return Decision.already(command.book(), command.account(), before);
            }
        }
        events.append(command.event(command.exemptFrom()));
        return Decision.recorded(command.account());
    }
}
