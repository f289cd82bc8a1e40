package dev.countinghouse.query.registers;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.account.AccountEvent;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.allocation.CreditEvent;
import dev.countinghouse.contract.book.BookEvent;
import dev.countinghouse.contract.cash.CashEvent;
import dev.countinghouse.contract.dispute.DisputeEvent;
import dev.countinghouse.contract.invoice.InvoiceEvent;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.payment.ChargebackEvent;
import dev.countinghouse.contract.payment.PaymentEvent;
import dev.countinghouse.contract.period.PeriodEvent;
import dev.countinghouse.contract.plan.PlanEvent;
import dev.countinghouse.contract.refund.RefundEvent;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkAssigned;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Books, accounts, invoices, payments, adjustments, refunds, chargebacks, plans, notes, disputes,
 * cash application, refused actions, periods, work and saved views as documents.
 */
@Component
public final class Registers implements Projection {

    public static final String NAME = "registers";

    private static final Set<Class<? extends ArEvent>> FOLDS =
            Stream.of(
                            BookEvent.class,
                            AccountEvent.class,
                            InvoiceEvent.class,
                            InvoiceFlagged.class,
                            PaymentEvent.class,
                            CreditEvent.class,
                            AdjustmentEvent.class,
                            RefundEvent.class,
                            ChargebackEvent.class,
                            PlanEvent.class,
                            InvoiceVoidProposed.class,
                            InvoiceVoidDeclined.class,
                            NoteAdded.class,
                            DisputeEvent.class,
                            CashEvent.class,
                            WorkAssigned.class,
                            FollowUpSet.class,
                            ViewSaved.class,
                            ViewRemoved.class,
                            ActionRefused.class,
                            RefusalDismissed.class,
                            PeriodEvent.class)
                    .map(EventCatalog::family)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return FOLDS;
    }

    @Override
    public List<TableFold> tables() {
        return List.of(
                new BookRows(),
                new AccountRows(),
                new InvoiceRows(),
                new InvoiceKeyRows(),
                new PaymentRows(),
                new AllocationRows(),
                new AdjustmentRows(),
                new RefundRows(),
                new ChargebackRows(),
                new PlanRows(),
                new ReversalRows(),
                new ProposalRows(),
                new WorkRows(),
                new ViewRows(),
                new RefusalRows(),
                new NoteRows(),
                new DisputeRows(),
                new CashRows(),
                new PeriodRows());
    }

    @Override
    public String definition() {
        return Script.read(NAME);
    }

    @Override
    public String completion() {
        return Script.read(NAME + "-completion");
    }
}
