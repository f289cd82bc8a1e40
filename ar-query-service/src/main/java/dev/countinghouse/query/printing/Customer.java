package dev.countinghouse.query.printing;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.documents.Party;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

/**
 * Who a document goes to.
 *
 * @param contact how it reaches them, as is known now
 */
record Customer(
        String account,
        String name,
        @Nullable PostalAddress address,
        @Nullable String taxId,
        @Nullable AccountContact contact) {

    static Customer of(State state, AsOf then, AsOf asOf, AccountId account) {
        Account was = Accounts.one(state, then, account);
        Account is = Accounts.one(state, asOf, account);
        return new Customer(
                account.value(),
                was.name(),
                was.address() == null ? is.address() : was.address(),
                was.taxId() == null ? is.taxId() : was.taxId(),
                is.contact());
    }

    Party party() {
        String email =
                contact == null || contact.emails().isEmpty() ? null : contact.emails().getFirst();
        ElectronicAddress electronic = contact == null ? null : contact.electronic();
        return new Party(
                name,
                address,
                taxId,
                null,
                email,
                null,
                electronic == null
                        ? null
                        : new Party.ElectronicAddress(electronic.scheme(), electronic.value()));
    }

    /** What it reads, or the book's usual one. */
    Language language(Language usual) {
        return contact == null || contact.language() == null
                ? usual
                : Language.of(contact.language());
    }
}
