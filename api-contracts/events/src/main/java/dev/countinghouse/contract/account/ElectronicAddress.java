package dev.countinghouse.contract.account;

import dev.countinghouse.contract.Text;

/**
 * An address in a network for e-invoices (EN 16931 BT-34, BT-49).
 *
 * @param scheme a code of the EAS list, such as 0088 (GLN) or 9930 (German VAT number)
 */
public record ElectronicAddress(String scheme, String value) {

    public static final int MAX_SCHEME = 4;
    public static final int MAX_VALUE = 100;

    public ElectronicAddress {
        Text.line(scheme, MAX_SCHEME, "the scheme");
        Text.line(value, MAX_VALUE, "the electronic address");
    }
}
