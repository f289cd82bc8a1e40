package dev.countinghouse.documents;

import dev.countinghouse.contract.account.PostalAddress;

import org.jspecify.annotations.Nullable;

/**
 * Who sends a document or gets it.
 *
 * @param taxId the VAT identifier with its country's letters (BT-31, BT-48), or any tax number
 * @param registration the number in the register of companies (BT-30, BT-47)
 * @param electronic where e-invoices go; Peppol knows no other address than this
 */
public record Party(
        String name,
        @Nullable PostalAddress address,
        @Nullable String taxId,
        @Nullable String registration,
        @Nullable String email,
        @Nullable String phone,
        @Nullable ElectronicAddress electronic) {

    public Party {
        if (name.isBlank()) throw new IllegalArgumentException("a party has a name");
    }

    /** One of whom no more is known than where it lives. */
    public static Party of(String name, @Nullable PostalAddress address) {
        return new Party(name, address, null, null, null, null, null);
    }

    /** What e-invoices are sent to: the e-mail address (scheme EM) where no other is known. */
    public @Nullable ElectronicAddress reachedAt() {
        if (electronic != null) return electronic;
        return email == null ? null : new ElectronicAddress("EM", email);
    }

    /**
     * An address in a network for e-invoices (BT-34, BT-49).
     *
     * @param scheme a code of the EAS list, such as 0088 (GLN) or 9930 (German VAT number)
     */
    public record ElectronicAddress(String scheme, String value) {}
}
