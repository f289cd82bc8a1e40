package dev.countinghouse.command.dispute;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class OpenDisputeHandler {

    @CommandHandler
    Decision handle(OpenDispute command, @InjectEntity Facts facts, EventAppender events) {
        DisputeOpened before = facts.of(DisputeFacts.about(command.dispute())).opened();
        if (before != null) {
            if (!command.isSameAs(before)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.dispute().value());
            }
            return Decision.already(command.book(), command.dispute(), DisputeOpened.class);
        }
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(command.invoice()));
        InvoiceIssued issued =
                invoice.requireStanding(invoice.requireKnown().account(), command.openedOn());
        DisputeFacts.requireDeadline(command.deadline(), command.openedOn());
        Money most = most(command, issued);
        events.append(
                command.event(
                        issued.account(),
                        command.kind().holdsAmount() ? disputed(command, most, facts) : null,
                        command.by(),
                        command.openedOn()));
        return Decision.recorded(command.dispute());
    }

    /** What the line comes to, or the invoice. */
    private static Money most(OpenDispute command, InvoiceIssued invoice) {
        Integer number = command.line();
        if (number == null) return invoice.total();
        if (number > invoice.lines().size()) {
            throw new Rejection(DisputeReason.LINE_UNKNOWN, number.toString());
        }
        InvoiceLine line = invoice.lines().get(number - 1);
        return line.net().plus(line.tax());
    }

    private static Money disputed(OpenDispute command, Money most, Facts facts) {
        Disputable disputable = facts.of(Disputable.of(command.invoice()));
        Money asked = asked(command, most);
        if (asked == null) {
            long all = Math.min(most.minor(), disputable.from(command.openedOn()));
            asked = new Money(all, most.currency());
        }
        disputable.require(command.openedOn(), asked, command.invoice());
        return asked;
    }

    private static @Nullable Money asked(OpenDispute command, Money most) {
        Money asked = command.disputed();
        if (asked == null) return null;
        if (!asked.currency().equals(most.currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, asked.currency().getCurrencyCode());
        }
        if (command.line() != null && asked.minor() > most.minor()) {
            throw new Rejection(DisputeReason.EXCEEDS_LINE, command.line().toString())
                    .with("line", most);
        }
        return asked;
    }
}
