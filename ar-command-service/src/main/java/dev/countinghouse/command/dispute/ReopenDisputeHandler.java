package dev.countinghouse.command.dispute;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

final class ReopenDisputeHandler {

    private final FurtherRead more;

    ReopenDisputeHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ReopenDispute command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        DisputeFacts dispute = facts.of(DisputeFacts.about(command.dispute()));
        DisputeOpened opened = dispute.requireKnown();
        if (dispute.resolved() == null) return already(command, opened, dispute.reopened());
        dispute.requireNotBefore(command.reopenedOn());
        DisputeFacts.requireDeadline(command.deadline(), command.reopenedOn());
        Money disputed = disputed(command, opened, dispute.disputed());
        InvoiceId invoice = opened.invoice();
        Facts read =
                more.read(
                        Scope.in(
                                command.book(),
                                InvoiceFacts.about(invoice),
                                Disputable.of(invoice)),
                        context);
        read.of(InvoiceFacts.about(invoice))
                .requireStanding(opened.account(), command.reopenedOn());
        if (disputed != null) {
            read.of(Disputable.of(invoice)).require(command.reopenedOn(), disputed, invoice);
        }
        events.append(command.event(opened, disputed, command.by(), command.reopenedOn()));
        return Decision.recorded(command.dispute());
    }

    private static Decision already(
            ReopenDispute command, DisputeOpened opened, @Nullable DisputeReopened before) {
        if (before == null || !command.isSameAs(before, opened)) {
            throw new Rejection(DisputeReason.DISPUTE_STILL_OPEN, command.dispute().value());
        }
        return Decision.already(command.book(), command.dispute(), before);
    }

    /** An inquiry holds nothing when it goes on either. */
    private static @Nullable Money disputed(
            ReopenDispute command, DisputeOpened opened, @Nullable Money before) {
        Money asked = command.disputed();
        if (asked == null) return before;
        if (before == null) {
            throw new Rejection(DisputeReason.INQUIRY_HOLDS_NOTHING, opened.dispute().value());
        }
        if (!asked.currency().equals(before.currency())) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, asked.currency().getCurrencyCode());
        }
        return asked;
    }
}
