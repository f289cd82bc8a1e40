package dev.countinghouse.command.delivery;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.BookFacts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.delivery.DeliveryRequested;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

final class RequestDeliveryHandler {

    @CommandHandler
    Decision handle(RequestDelivery command, @InjectEntity Facts facts, EventAppender events) {
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown();
        if (command.onlyIfSet()) {
            BookFacts book = facts.of(BookFacts.about(command.book()));
            ArEvent unwanted = unwanted(command, book, account);
            if (unwanted != null) {
                return unwanted.concerns().contains(command.account())
                        ? Decision.already(command.book(), command.account(), unwanted)
                        : Decision.already(
                                command.book(), BookProfile.of(command.book()), unwanted);
            }
        }
        var wanted =
                new DeliveryRequested(
                        command.book(),
                        command.delivery(),
                        command.account(),
                        command.kind(),
                        command.document(),
                        command.requestedOn(),
                        command.by());
        DeliveryRequested before = facts.of(DeliveryFacts.about(command.delivery())).requested();
        if (before != null) {
            if (!before.equals(wanted)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.delivery().value());
            }
            return Decision.already(command.book(), command.delivery(), before);
        }
        events.append(wanted);
        return Decision.recorded(command.delivery());
    }

    /** What says that such a document does not go by itself; null if it does. */
    private static @Nullable ArEvent unwanted(
            RequestDelivery command, BookFacts book, AccountFacts account) {
        var kinds = book.deliveries().on(command.requestedOn());
        if (kinds == null) return Objects.requireNonNull(book.opened());
        if (!kinds.value().contains(command.kind())) return kinds.by();
        var contact = account.contacts().on(command.requestedOn());
        if (contact == null) return null;
        return contact.value().channel() == AccountContact.Channel.NONE ? contact.by() : null;
    }
}
