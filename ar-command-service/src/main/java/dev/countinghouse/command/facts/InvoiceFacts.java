package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Moved;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.BiConsumer;

/** What an invoice has open, day by day, and what stands against it. */
public final class InvoiceFacts implements Moved {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(MoneyEvent.class);
    private static final BiConsumer<InvoiceFacts, ArEvent> FOLD = InvoiceFacts::on;

    private final InvoiceId invoice;
    private final Timeline open = new Timeline();
    private final InstallmentsOpen installments = new InstallmentsOpen();
    private final Timeline givenUp = new Timeline();
    private final Timeline owed = new Timeline();
    private final InvoiceSources sources = new InvoiceSources();
    private final Set<AdjustmentId> adjustments = new HashSet<>();
    private @Nullable InvoiceIssued issued;
    private @Nullable InvoiceVoided voided;

    private InvoiceFacts(InvoiceId invoice) {
        this.invoice = invoice;
    }

    /** An invoice and everything that moves what it has open. */
    public static Subject<InvoiceFacts> about(InvoiceId invoice) {
        return Subject.of(invoice, TYPES, () -> new InvoiceFacts(invoice), FOLD);
    }

    @Override
    public void on(Movement movement) {
        long minor = movement.amount().minor();
        open.add(movement.effectiveOn(), minor);
        owed.add(movement.effectiveOn(), minor);
        installments.on(movement);
        sources.on(movement, invoice);
    }

    /** An adjustment that names it stands against it even if all of it went on account. */
    private void on(ArEvent event) {
        switch (event) {
            case InvoiceIssued e -> issued = e;
            case InvoiceVoided e -> voided = e;
            case AdjustmentMade e -> {
                adjustments.add(e.adjustment());
                takenOff(e.kind(), e.effectiveOn(), -e.onInvoice().minor());
            }
            case AdjustmentReversed e -> {
                adjustments.remove(e.adjustment());
                takenOff(e.kind(), e.effectiveOn(), e.onInvoice().minor());
            }
            default -> {}
        }
    }

    /** What a credit memo takes off was not owed from the first day on. */
    private void takenOff(AdjustmentKind kind, LocalDate date, long minor) {
        if (kind.movesWhatIsGivenUp()) givenUp.add(date, minor);
        if (kind != AdjustmentKind.CREDIT_MEMO) return;
        owed.add(date, minor);
        owed.add(requireKnown().invoiceDate(), -minor);
    }

    /**
     * What was owed of it at the end of each day on which that moved, in minor units: what is open,
     * but that what was credited was never owed.
     */
    public NavigableMap<LocalDate, Long> owedByDay() {
        return owed.byDay();
    }

    /** What is open on a date of what is due by a day, in minor units. */
    public long dueBy(LocalDate day, LocalDate date) {
        return installments.of(requireKnown(), open).dueBy(day, date);
    }

    /** When the earliest part that is open on a day is due; nothing if none is. */
    public @Nullable LocalDate firstOpenDueOn(LocalDate date) {
        return installments.of(requireKnown(), open).firstOpenDueOn(date);
    }

    public @Nullable InvoiceIssued issued() {
        return issued;
    }

    public @Nullable InvoiceVoided voided() {
        return voided;
    }

    /** Whether something stands against it: a document that moved it and was not taken back. */
    public boolean isInUse() {
        return !adjustments.isEmpty() || sources.isMoved();
    }

    /** The most that may be taken off from a date on, in minor units. */
    public long openFrom(LocalDate date) {
        return open.lowestFrom(date);
    }

    /** The most of what was given up that may be recovered from a date on, in minor units. */
    public long givenUpFrom(LocalDate date) {
        return givenUp.lowestFrom(date);
    }

    /** Whether exactly this much is open on every day from a date on. */
    public boolean isOpenThroughout(LocalDate date, Money amount) {
        return open.lowestFrom(date) == amount.minor() && open.highestFrom(date) == amount.minor();
    }

    /** The early-payment discount that was taken, in minor units. */
    public long discounted() {
        return sources.discounted();
    }

    /**
     * What this payment and those that took a discount settled of it, in minor units: their money
     * was in time, with or without a discount on every part.
     */
    public long settledInTime(EntityId payment) {
        return sources.settledInTime(payment);
    }

    /** If there is no such invoice, a rejection is thrown. */
    public InvoiceIssued requireKnown() {
        if (issued == null) throw new Rejection(SharedReason.INVOICE_UNKNOWN, invoice.value());
        return issued;
    }

    /**
     * @throws Rejection if it is unknown, void, of another account, or issued after the date
     */
    public InvoiceIssued requireStanding(AccountId account, LocalDate date) {
        InvoiceIssued known = requireKnown();
        if (!known.account().equals(account)) {
            throw new Rejection(SharedReason.INVOICE_OF_ANOTHER_ACCOUNT, invoice.value());
        }
        if (voided != null) throw new Rejection(SharedReason.INVOICE_VOID, invoice.value());
        if (date.isBefore(known.invoiceDate())) {
            throw new Rejection(SharedReason.PRECEDES_INVOICE, invoice.value());
        }
        return known;
    }

    /**
     * @throws Rejection if the amount is more than is open on any day from the date on
     */
    public void requireOpen(LocalDate date, Money amount) {
        long most = open.lowestFrom(date);
        if (amount.minor() > most) throw exceeded(new Money(most, amount.currency()));
    }

    /**
     * @param installment counted from 1
     * @throws Rejection if there is no such installment, or the amount is more than it has open on
     *     any day from the date on
     */
    public void requireOpen(int installment, LocalDate date, Money amount) {
        installments.of(requireKnown(), open).requireOpen(installment, date, amount);
        requireOpen(date, amount);
    }

    /** That more was to be taken off than there is. */
    public Rejection exceeded(Money most) {
        return new Rejection(SharedReason.EXCEEDS_INVOICE, invoice.value()).with("open", most);
    }

    /**
     * @throws Rejection if more would be owed on it than one entry may say
     */
    public void requireRoomFor(Money more) {
        if (open.balance() > Limits.MAX_MINOR - more.minor()) {
            throw new Rejection(SharedReason.AMOUNT_TOO_LARGE, more.toString());
        }
    }
}
