package dev.countinghouse.contract.book;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.invoice.TaxMethod;

import java.time.LocalDate;

/** Invoices dated from a date on have their taxes worked out so, where they do not say how. */
public record BookTaxMethodSet(BookId book, TaxMethod taxMethod, LocalDate setOn)
        implements BookEvent {

    @Override
    public LocalDate effectiveOn() {
        return setOn;
    }
}
