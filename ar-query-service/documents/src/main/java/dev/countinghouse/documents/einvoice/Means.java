package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.BankAccount;
import dev.countinghouse.documents.Payable;

/** How it is paid, in the codes of UNCL 4461. */
final class Means {

    private static final String CREDIT_TRANSFER = "30";
    private static final String SEPA_CREDIT_TRANSFER = "58";

    /** How a credit is given: it is set off. German rules ask for a way here too (DE-R-001). */
    static final String SET_OFF = "97";

    private Means() {}

    static String code(BankAccount bank, String currency) {
        boolean sepa = bank.isIban() && currency.equals("EUR");
        return sepa ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
    }

    static String reference(Stated stated, Payable payable) {
        return payable.reference() == null ? stated.heading().number() : payable.reference();
    }
}
