package dev.countinghouse.cli.demo;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** An issued invoice as its customer sees it: how much is left to pay, and whether they argue. */
final class Bill {

    private final String invoice;
    private final String number;
    private final LocalDate date;
    private final List<Installment> installments;
    private final @Nullable DiscountOffer discount;
    private final Money total;
    private Money open;
    private boolean disputed;
    private @Nullable Quarrel quarrel;

    Bill(
            String invoice,
            String number,
            LocalDate date,
            List<Installment> installments,
            @Nullable DiscountOffer discount,
            Money total) {
        this.invoice = invoice;
        this.number = number;
        this.date = date;
        this.installments = installments;
        this.discount = discount;
        this.total = total;
        this.open = total;
    }

    String invoice() {
        return invoice;
    }

    String number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    List<Installment> installments() {
        return installments;
    }

    @Nullable DiscountOffer discount() {
        return discount;
    }

    /** Whether nothing was paid or taken off yet. */
    boolean isWhole() {
        return open.equals(total);
    }

    Money open() {
        return open;
    }

    boolean isOpen() {
        return open.isPositive();
    }

    boolean isDisputed() {
        return disputed;
    }

    /** They will pay it, and that ends what they quarrelled about. */
    void endsWhenPaid(Quarrel about) {
        quarrel = about;
    }

    /** What ends now that it is paid, once. */
    @Nullable Quarrel endedByPayment() {
        Quarrel ended = quarrel;
        quarrel = null;
        return ended;
    }

    void dispute(boolean disputed) {
        this.disputed = disputed;
    }

    /** Less is owed from now on, or more again. */
    void settle(Money amount) {
        open = open.minus(amount);
        if (open.isNegative()) throw new IllegalStateException(invoice + " is paid twice");
    }

    /** The last due date. */
    LocalDate dueOn() {
        return installments.getLast().dueOn();
    }

    /** How much of what is open is due by a day, the earliest installments being paid first. */
    Money dueBy(LocalDate day) {
        Money later = Money.zero(open.currency());
        for (Installment part : installments) {
            if (part.dueOn().isAfter(day)) later = later.plus(part.amount());
        }
        return open.exceeds(later) ? open.minus(later) : Money.zero(open.currency());
    }
}
