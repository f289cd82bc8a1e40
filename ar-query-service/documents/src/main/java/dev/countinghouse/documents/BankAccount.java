package dev.countinghouse.documents;

import org.jspecify.annotations.Nullable;

/**
 * Where money is sent.
 *
 * @param holder whose account it is
 * @param number an IBAN, without spaces, or the number that the bank's country uses
 * @param routing a BIC, or the routing number that goes with the number
 */
public record BankAccount(
        String holder, String number, @Nullable String routing, @Nullable String bank) {

    public BankAccount {
        number = number.replace(" ", "");
        if (number.isEmpty()) throw new IllegalArgumentException("an account has a number");
    }

    /** Whether the number is an IBAN with sound check digits (ISO 13616, modulo 97). */
    public boolean isIban() {
        if (!number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) return false;
        String turned = number.substring(4) + number.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /** The IBAN's country, or nothing known. */
    public String country() {
        return isIban() ? number.substring(0, 2) : "";
    }

    /** In groups of four, as IBANs are printed. */
    public String printed() {
        return isIban() ? number.replaceAll("(.{4})(?=.)", "$1 ") : number;
    }
}
