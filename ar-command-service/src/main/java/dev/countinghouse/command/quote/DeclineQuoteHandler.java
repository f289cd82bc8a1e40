package dev.countinghouse.command.quote;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DeclineQuoteHandler {

    @CommandHandler
    Decision handle(DeclineQuote command, @InjectEntity Facts facts, EventAppender events) {
        QuoteFacts quote = facts.of(QuoteFacts.about(command.quote()));
        QuoteDeclined before = quote.declined();
        if (before != null
                && before.declinedOn()
                        .equals(
                                command.leftOpen()
                                        .date(command.declinedOn(), before.declinedOn()))) {
            return Decision.already(command.book(), command.quote(), before);
        }
        QuoteMade made = quote.requireStanding(command.declinedOn());
        events.append(
                new QuoteDeclined(
                        command.book(),
                        command.quote(),
                        made.account(),
                        command.reason(),
                        command.by(),
                        command.declinedOn()));
        return Decision.recorded(command.quote());
    }
}
