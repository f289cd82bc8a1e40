package dev.countinghouse.command.quote;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.charging.Billed;
import dev.countinghouse.command.charging.Taxation;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.ExemptionFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.quote.QuoteAccepted;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class AcceptQuoteHandler {

    private final FurtherRead more;
    private final Taxation taxation;

    AcceptQuoteHandler(FurtherRead more) {
        this.more = more;
        taxation = new Taxation(more);
    }

    @CommandHandler
    Decision handle(
            AcceptQuote command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        QuoteFacts quote = facts.of(QuoteFacts.about(command.quote()));
        QuoteAccepted before = quote.accepted();
        if (before != null && before.draft().equals(command.draft())) {
            return Decision.already(command.book(), command.quote(), before);
        }
        QuoteMade made = quote.requireStanding(command.acceptedOn());
        if (command.acceptedOn().isAfter(made.validUntil())) {
            throw new Rejection(QuoteReason.QUOTE_EXPIRED, made.validUntil().toString());
        }
        if (facts.of(Recorded.about(command.draft(), DraftMade.class)).first() != null) {
            throw new Rejection(SharedReason.ID_TAKEN, command.draft().value());
        }
        events.append(drafted(command, made, context));
        events.append(
                new QuoteAccepted(
                        command.book(),
                        command.quote(),
                        made.account(),
                        command.draft(),
                        command.by(),
                        command.acceptedOn()));
        return Decision.recorded(command.quote());
    }

    private DraftMade drafted(AcceptQuote command, QuoteMade made, ProcessingContext context) {
        Scope scope = Scope.in(command.book(), ExemptionFacts.of(made.account()));
        made.lines().forEach(line -> scope.and(ItemFacts.about(line.item())));
        Facts items = more.read(scope, context);
        return new DraftMade(
                command.book(),
                command.draft(),
                made.account(),
                command.invoiceDate(),
                taxation.lines(
                        command.book(),
                        made.lines().stream().map(line -> billed(line, command)).toList(),
                        items,
                        items.of(ExemptionFacts.of(made.account())),
                        context),
                made.reference(),
                null,
                null,
                null,
                command.by());
    }

    private static Billed billed(QuoteLine line, AcceptQuote command) {
        return new Billed(
                null,
                line.item(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                command.acceptedOn());
    }
}
