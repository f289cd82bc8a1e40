package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.Money;

import java.time.LocalDate;

/** A part of an invoice with its own due date; most invoices have one. */
public record Installment(LocalDate dueOn, Money amount) {

    public Installment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an installment must be above zero");
        }
    }
}
