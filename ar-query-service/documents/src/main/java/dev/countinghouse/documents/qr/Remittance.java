package dev.countinghouse.documents.qr;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.BankAccount;

/**
 * A payment that a document asks for.
 *
 * @param reference what the payer writes on it
 */
public record Remittance(BankAccount bank, Money amount, String reference) {}
