package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class HoldDunningHandler {

    @CommandHandler
    Decision handle(HoldDunning command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = command.account();
        facts.of(AccountFacts.about(account)).requireKnown(command.heldOn());
        InvoiceId invoice = command.invoice();
        if (invoice != null) {
            facts.of(InvoiceFacts.about(invoice)).requireStanding(account, command.heldOn());
        }
        var said = facts.of(AskedAccount.about(account)).said(invoice, command.heldOn());
        DunningHeld wanted =
                new DunningHeld(
                        command.book(),
                        account,
                        invoice,
                        command.kind(),
                        command.reason(),
                        command.heldOn(),
                        command.until());
        if (said != null && said.by().equals(wanted)) {
            return Decision.already(command.book(), account, wanted);
        }
        events.append(wanted);
        return Decision.recorded(account);
    }
}
