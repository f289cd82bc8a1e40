package dev.countinghouse.contract.account;

import dev.countinghouse.contract.EmailAddress;
import dev.countinghouse.contract.LanguageTag;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How an account's documents reach it.
 *
 * @param channel how they go
 * @param language of what it gets, as BCP 47 says it; the book's usual one if absent
 * @param emails where they go by e-mail
 * @param electronic where e-invoices are addressed to; Peppol knows no other address than this
 */
public record AccountContact(
        Channel channel,
        @Nullable String language,
        List<String> emails,
        @Nullable ElectronicAddress electronic) {

    public static final int MAX_EMAILS = 10;

    public AccountContact {
        if (language != null) LanguageTag.check(language);
        emails = List.copyOf(emails);
        if (emails.size() > MAX_EMAILS) {
            throw new IllegalArgumentException("there are at most " + MAX_EMAILS + " addresses");
        }
        emails.forEach(EmailAddress::check);
        if (channel == Channel.EMAIL && emails.isEmpty()) {
            throw new IllegalArgumentException("e-mail needs an address");
        }
    }

    /** One that takes no part in a network for e-invoices. */
    public AccountContact(Channel channel, @Nullable String language, List<String> emails) {
        this(channel, language, emails, null);
    }

    /** How a document goes. */
    public enum Channel {
        EMAIL,
        /** Printed and posted. */
        LETTER,
        /** Handed to a service that the operator has set up: a portal, a print shop, a fax. */
        WEBHOOK,
        /** It wants none. */
        NONE
    }
}
