package dev.countinghouse.command.decision;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.Allocation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What an invoice has open, day by day, and what stands against it. */
public final class InvoiceFacts {

    private final InvoiceId invoice;
    private final Timeline open = new Timeline();
    private final Set<AdjustmentId> adjustments = new HashSet<>();
    private int allocations;
    private long discounted;
    private long settledWithDiscount;
    private @Nullable InvoiceIssued issued;
    private boolean voided;

    InvoiceFacts(InvoiceId invoice) {
        this.invoice = invoice;
    }

    void on(InvoiceIssued event) {
        issued = event;
        open.add(event.effectiveOn(), event.total().minor());
    }

    void on(InvoiceVoided event) {
        voided = true;
        open.add(event.effectiveOn(), -event.amount().minor());
    }

    void settle(LocalDate date, Allocation by) {
        open.add(date, -by.settled().minor());
        allocations++;
        if (by.discount() != null) discount(by.discount().minor(), by.settled().minor());
    }

    void unsettle(LocalDate date, Allocation by) {
        open.add(date, by.settled().minor());
        allocations--;
        if (by.discount() != null) discount(-by.discount().minor(), -by.settled().minor());
    }

    private void discount(long given, long settled) {
        discounted += given;
        settledWithDiscount += settled;
    }

    void adjust(LocalDate date, AdjustmentId adjustment, Money change) {
        adjustments.add(adjustment);
        open.add(date, change.minor());
    }

    void unadjust(LocalDate date, AdjustmentId adjustment, Money change) {
        adjustments.remove(adjustment);
        open.add(date, -change.minor());
    }

    public @Nullable InvoiceIssued issued() {
        return issued;
    }

    public boolean isVoid() {
        return voided;
    }

    /** Whether an allocation or an adjustment stands against it. */
    public boolean isInUse() {
        return allocations > 0 || !adjustments.isEmpty();
    }

    /** The most that may be taken off from a date on, in minor units. */
    public long openFrom(LocalDate date) {
        return open.lowestFrom(date);
    }

    /**
     * @throws Rejection if there is no such invoice
     */
    public InvoiceIssued requireKnown() {
        if (issued == null) throw new Rejection(Reason.INVOICE_UNKNOWN, invoice.value());
        return issued;
    }

    /**
     * @throws Rejection if it is unknown, void, of another account, or issued after the date
     */
    public InvoiceIssued requireStanding(AccountId account, LocalDate date) {
        InvoiceIssued known = requireKnown();
        if (!known.account().equals(account)) {
            throw new Rejection(Reason.INVOICE_OF_ANOTHER_ACCOUNT, invoice.value());
        }
        if (voided) throw new Rejection(Reason.INVOICE_VOID, invoice.value());
        if (date.isBefore(known.invoiceDate())) {
            throw new Rejection(Reason.PRECEDES_INVOICE, invoice.value());
        }
        return known;
    }

    /**
     * @throws Rejection if the amount is more than is open on any day from the date on
     */
    public void requireOpen(LocalDate date, Money amount) {
        if (amount.minor() > open.lowestFrom(date)) {
            throw new Rejection(Reason.EXCEEDS_INVOICE, invoice.value());
        }
    }

    /**
     * @throws Rejection if more would be owed on it than one entry may say
     */
    public void requireRoomFor(Money more) {
        if (open.balance() > Limits.MAX_MINOR - more.minor()) {
            throw new Rejection(Reason.AMOUNT_TOO_LARGE, more.toString());
        }
    }

    /**
     * All discounts of an invoice together are what all that was settled with one earns together,
     * rounded once: many small payments earn no more than one large one.
     *
     * @param paidOn when the money arrived
     * @param settled what the invoice's open amount falls by, the discount included
     * @throws Rejection if the invoice does not offer this discount for this much on that date, or
     *     has given it
     */
    public void requireDiscount(LocalDate paidOn, Money settled, Money discount) {
        DiscountOffer offer = requireKnown().discount();
        if (offer == null || discount.exceeds(offer.amount())) {
            throw new Rejection(Reason.DISCOUNT_NOT_OFFERED, invoice.value());
        }
        if (paidOn.isAfter(offer.acceptedUntil())) {
            throw new Rejection(Reason.DISCOUNT_LATE, invoice.value());
        }
        if (discounted + discount.minor() > offer.amount().minor()) {
            throw new Rejection(Reason.DISCOUNT_TAKEN, invoice.value());
        }
        if (discounted + discount.minor() > earned(offer, settledWithDiscount + settled.minor())) {
            throw new Rejection(Reason.DISCOUNT_NOT_OFFERED, invoice.value());
        }
    }

    /** The part of the offer that settling so much earns, rounded half up to the minor unit. */
    private long earned(DiscountOffer offer, long settled) {
        return BigDecimal.valueOf(offer.amount().minor())
                .multiply(BigDecimal.valueOf(settled))
                .divide(BigDecimal.valueOf(requireKnown().total().minor()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
