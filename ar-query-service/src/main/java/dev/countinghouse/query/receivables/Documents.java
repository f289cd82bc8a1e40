package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.sql.SQLException;
import java.util.List;

/** The documents of a batch as rows: what was opened, issued, posted, made; then what ended. */
final class Documents {

    private static final NewRows.Table ACCOUNTS =
            NewRows.table(
                    "account",
                    "book text",
                    "account text",
                    "name text",
                    "kind text",
                    "currency text",
                    "opened_on date",
                    "position int8");

    private static final NewRows.Table TERMS =
            NewRows.table(
                    "account_terms",
                    "book text",
                    "account text",
                    "position int8",
                    "effective_on date",
                    "net_days int4",
                    "end_of_month bool",
                    "discount_basis_points int4",
                    "discount_days int4");

    private static final NewRows.Table INVOICES =
            NewRows.table(
                    "invoice",
                    "book text",
                    "invoice text",
                    "number text",
                    "account text",
                    "invoice_date date",
                    "due_on date",
                    "net_minor int8",
                    "tax_minor int8",
                    "total_minor int8",
                    "currency text",
                    "discount_until date",
                    "discount_minor int8",
                    "customer_reference text",
                    "memo text",
                    "position int8");

    private static final NewRows.Table INSTALLMENTS =
            NewRows.table(
                    "installment",
                    "book text",
                    "invoice text",
                    "number int4",
                    "due_on date",
                    "amount_minor int8",
                    "earlier_minor int8",
                    "later_minor int8");

    private static final NewRows.Table PAYMENTS =
            NewRows.table(
                    "payment",
                    "book text",
                    "payment text",
                    "account text",
                    "amount_minor int8",
                    "currency text",
                    "method text",
                    "received_on date",
                    "effective_on date",
                    "reference text",
                    "remittance text",
                    "position int8");

    private static final NewRows.Table ALLOCATIONS =
            NewRows.table(
                    "allocation",
                    "book text",
                    "payment text",
                    "number int4",
                    "invoice text",
                    "amount_minor int8",
                    "discount_minor int8",
                    "effective_on date",
                    "position int8");

    private static final NewRows.Table NOTES =
            NewRows.table(
                    "note",
                    "book text",
                    "note text",
                    "account text",
                    "invoice text",
                    "kind text",
                    "text text",
                    "effective_on date",
                    "position int8");

    private final NewRows accounts = new NewRows(ACCOUNTS);
    private final NewRows terms = new NewRows(TERMS);
    private final RowBatch closures =
            new RowBatch(
                    """
                    update account set closed_on = c.closed_on, closed_position = c.position
                    from unnest(?, ?, ?, ?) as c (book, account, closed_on, position)
                    where account.book = c.book and account.account = c.account
                    """,
                    "text",
                    "text",
                    "date",
                    "int8");
    private final NewRows invoices = new NewRows(INVOICES);
    private final NewRows installments = new NewRows(INSTALLMENTS);
    private final RowBatch voids =
            new RowBatch(
                    """
                    update invoice set voided_on = v.voided_on, voided_position = v.position
                    from unnest(?, ?, ?, ?) as v (book, invoice, voided_on, position)
                    where invoice.book = v.book and invoice.invoice = v.invoice
                    """,
                    "text",
                    "text",
                    "date",
                    "int8");
    private final NewRows payments = new NewRows(PAYMENTS);
    private final RowBatch paymentReversals =
            new RowBatch(
                    """
                    update payment
                    set reversed_on = r.reversed_on, reversed_position = r.position,
                        reversal_reason = r.reason, reversal_note = r.note
                    from unnest(?, ?, ?, ?, ?, ?)
                        as r (book, payment, reversed_on, position, reason, note)
                    where payment.book = r.book and payment.payment = r.payment
                    """,
                    "text",
                    "text",
                    "date",
                    "int8",
                    "text",
                    "text");
    private final NewRows allocations = new NewRows(ALLOCATIONS);
    private final RowBatch allocationReversals =
            new RowBatch(
                    """
                    update allocation
                    set reversed_on = r.reversed_on, reversed_position = r.position
                    from unnest(?, ?, ?, ?, ?) as r (book, payment, number, reversed_on, position)
                    where allocation.book = r.book and allocation.payment = r.payment
                      and allocation.number = r.number
                    """,
                    "text",
                    "text",
                    "int4",
                    "date",
                    "int8");
    private final Adjustments adjustments = new Adjustments();
    private final NewRows notes = new NewRows(NOTES);

    void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case AccountOpened e -> {
                accounts.add(
                        e.book(), e.account(), e.name(), e.kind(), e.currency(), e.openedOn(), at);
                terms(envelope, e.account(), e.terms());
            }
            case AccountTermsChanged e -> terms(envelope, e.account(), e.terms());
            case AccountClosed e -> closures.add(e.book(), e.account(), e.closedOn(), at);
            case InvoiceIssued e -> issued(e, at);
            case InvoiceVoided e -> voids.add(e.book(), e.invoice(), e.voidedOn(), at);
            case PaymentPosted e -> {
                payments.add(
                        e.book(),
                        e.payment(),
                        e.account(),
                        e.amount().minor(),
                        e.amount().currency(),
                        e.method(),
                        e.receivedOn(),
                        e.effectiveOn(),
                        e.reference(),
                        e.remittance(),
                        at);
                allocated(envelope, e.payment(), e.allocations());
            }
            case PaymentAllocated e -> allocated(envelope, e.payment(), e.allocations());
            case AllocationReversed e -> takenBack(envelope, e.payment(), List.of(e.allocation()));
            case PaymentReversed e -> {
                paymentReversals.add(
                        e.book(), e.payment(), e.effectiveOn(), at, e.reason(), e.note());
                takenBack(envelope, e.payment(), e.allocations());
            }
            case AdjustmentProposed e -> adjustments.proposed(e, at);
            case AdjustmentDeclined e -> adjustments.declined(e, at);
            case AdjustmentMade e -> adjustments.made(e, at);
            case AdjustmentReversed e -> adjustments.reversed(e, at);
            case NoteAdded e ->
                    notes.add(
                            e.book(),
                            e.note(),
                            e.account(),
                            e.invoice(),
                            e.kind(),
                            e.text(),
                            e.effectiveOn(),
                            at);
            case MemoEvent _ -> {}
            case MoneyEvent _ ->
                    throw new IllegalStateException("no document: " + envelope.event());
        }
    }

    private void terms(EventEnvelope envelope, AccountId account, CreditTerms agreed) {
        CreditTerms.EarlyPaymentDiscount discount = agreed.discount();
        terms.add(
                envelope.book(),
                account,
                envelope.position(),
                envelope.event().effectiveOn(),
                agreed.netDays(),
                agreed.endOfMonth(),
                discount == null ? null : discount.basisPoints(),
                discount == null ? null : discount.days());
    }

    private void issued(InvoiceIssued e, long at) {
        DiscountOffer discount = e.discount();
        boolean isDueAtOnce = e.installments().size() == 1;
        invoices.add(
                e.book(),
                e.invoice(),
                e.number(),
                e.account(),
                e.invoiceDate(),
                isDueAtOnce ? e.installments().getFirst().dueOn() : null,
                e.net().minor(),
                e.tax().minor(),
                e.total().minor(),
                e.total().currency(),
                discount == null ? null : discount.until(),
                discount == null ? null : discount.amount().minor(),
                e.customerReference(),
                e.memo(),
                at);
        if (isDueAtOnce) return;
        long earlier = 0;
        int number = 0;
        for (Installment part : e.installments()) {
            long amount = part.amount().minor();
            long later = e.total().minor() - earlier - amount;
            installments.add(e.book(), e.invoice(), ++number, part.dueOn(), amount, earlier, later);
            earlier += amount;
        }
    }

    private void allocated(EventEnvelope envelope, PaymentId payment, List<Allocation> applied) {
        for (Allocation allocation : applied) {
            allocations.add(
                    envelope.book(),
                    payment,
                    allocation.number(),
                    allocation.invoice(),
                    allocation.amount().minor(),
                    allocation.settled().minus(allocation.amount()).minor(),
                    envelope.event().effectiveOn(),
                    envelope.position());
        }
    }

    private void takenBack(EventEnvelope envelope, PaymentId payment, List<Allocation> reversed) {
        for (Allocation allocation : reversed) {
            allocationReversals.add(
                    envelope.book(),
                    payment,
                    allocation.number(),
                    envelope.event().effectiveOn(),
                    envelope.position());
        }
    }

    void write(Pipeline pipeline) throws SQLException {
        for (NewRows added :
                List.of(accounts, terms, invoices, installments, payments, allocations, notes)) {
            pipeline.insert(added);
        }
        for (RowBatch ended : List.of(closures, voids, paymentReversals, allocationReversals)) {
            pipeline.update(ended);
        }
        adjustments.write(pipeline);
    }
}
