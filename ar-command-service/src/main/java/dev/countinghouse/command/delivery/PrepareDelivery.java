package dev.countinghouse.command.delivery;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Notes how a document goes, and that the archive has it. */
@Needs(Permission.ISSUE)
record PrepareDelivery(
        BookId book,
        DeliveryId delivery,
        AccountContact.Channel channel,
        List<String> recipients,
        String subject,
        List<Content> contents,
        @Nullable String withheld,
        LocalDate preparedOn) {

    private static final int MAX_CONTENTS = 20;

    PrepareDelivery {
        Limits.date(preparedOn, "the date");
        Limits.size(recipients, 0, AccountContact.MAX_EMAILS, "the recipients");
        Limits.size(contents, 1, MAX_CONTENTS, "the contents");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DeliveryFacts.about(delivery));
    }
}
