package dev.countinghouse.contract.delivery;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountContact;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A document was made and kept in the archive. From now on it can be shown again byte for byte.
 *
 * @param channel how it goes
 * @param recipients where it goes by e-mail
 * @param subject of the message
 * @param contents the first is the message's text; the others are the document
 * @param withheld why a form of it that is usually there was not made
 */
public record DeliveryPrepared(
        BookId book,
        DeliveryId delivery,
        AccountId account,
        AccountContact.Channel channel,
        List<String> recipients,
        String subject,
        List<Content> contents,
        @Nullable String withheld,
        LocalDate preparedOn)
        implements DeliveryEvent {

    public static final int MAX_SUBJECT = 300;
    public static final int MAX_WITHHELD = 2_000;

    public DeliveryPrepared {
        recipients = List.copyOf(recipients);
        contents = List.copyOf(contents);
        Text.line(subject, MAX_SUBJECT, "the subject");
        if (withheld != null) Text.block(withheld, MAX_WITHHELD, "what was withheld");
    }

    /**
     * A part of it.
     *
     * @param name of the file
     * @param mediaType such as {@code application/pdf}
     * @param sha256 by which the archive has it, in hexadecimal digits
     * @param size in bytes
     */
    public record Content(String name, String mediaType, String sha256, long size) {}

    @Override
    public LocalDate effectiveOn() {
        return preparedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(delivery, account);
    }
}
