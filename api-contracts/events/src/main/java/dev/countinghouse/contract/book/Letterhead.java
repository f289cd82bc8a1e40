package dev.countinghouse.contract.book;

import dev.countinghouse.contract.EmailAddress;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.ElectronicAddress;
import dev.countinghouse.contract.account.PostalAddress;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who a book's documents come from, and where they are paid.
 *
 * @param name the seller's legal name (EN 16931 BT-27)
 * @param taxId the VAT number with its country's letters (BT-31), or any tax number
 * @param registration the number in the register of companies (BT-30)
 * @param electronic where answers to e-invoices go (BT-34)
 * @param accounts the first whose currency fits is printed
 */
public record Letterhead(
        String name,
        PostalAddress address,
        @Nullable String taxId,
        @Nullable String registration,
        @Nullable String email,
        @Nullable String phone,
        @Nullable ElectronicAddress electronic,
        List<PaymentAccount> accounts) {

    public static final int MAX_NAME = 200;
    public static final int MAX_NUMBER = 40;
    public static final int MAX_ACCOUNTS = 20;

    public Letterhead {
        Text.line(name, MAX_NAME, "the name");
        if (taxId != null) Text.line(taxId, MAX_NUMBER, "the tax id");
        if (registration != null) Text.line(registration, MAX_NUMBER, "the registration");
        if (email != null) EmailAddress.check(email);
        if (phone != null) Text.line(phone, MAX_NUMBER, "the phone number");
        accounts = List.copyOf(accounts);
        if (accounts.size() > MAX_ACCOUNTS) {
            throw new IllegalArgumentException("there are at most " + MAX_ACCOUNTS + " accounts");
        }
        Set<@Nullable Currency> seen = new HashSet<>();
        for (PaymentAccount account : accounts) {
            if (!seen.add(account.currency)) {
                throw new IllegalArgumentException("a currency has one account");
            }
        }
    }

    /** Where an amount of a currency is paid, if anything is said of it. */
    public @Nullable PaymentAccount accountFor(Currency currency) {
        PaymentAccount any = null;
        for (PaymentAccount account : accounts) {
            if (currency.equals(account.currency)) return account;
            if (account.currency == null) any = account;
        }
        return any;
    }

    /**
     * A bank account that money is sent to.
     *
     * @param currency of what is paid there; any that has no account of its own if absent
     * @param number an IBAN, or the number that the bank's country uses
     * @param routing a BIC, or the routing number that goes with the number
     */
    public record PaymentAccount(
            @Nullable Currency currency,
            String holder,
            String number,
            @Nullable String routing,
            @Nullable String bank) {

        public PaymentAccount {
            Text.line(holder, MAX_NAME, "the holder");
            Text.line(number, MAX_NUMBER, "the number");
            if (routing != null) Text.line(routing, MAX_NUMBER, "the routing number");
            if (bank != null) Text.line(bank, MAX_NAME, "the bank");
        }
    }
}
