package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.documents.ReminderDocument;
import dev.countinghouse.query.invoices.Invoice;
import dev.countinghouse.query.invoices.Invoices;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Dunning notices as they were issued. */
final class ReminderPrint {

    /** To pay what is late already. */
    private static final int DAYS_TO_PAY = 7;

    private ReminderPrint() {}

    static Print of(State state, AsOf asOf, NoticeId notice) {
        Recorded<DunningNoticeIssued> recorded =
                Recorded.of(state, asOf, notice, DunningNoticeIssued.class);
        DunningNoticeIssued issued = recorded.event();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, issued.account());
        Money none = Money.zero(issued.amount().currency());
        Money fees = none;
        Money interest = none;
        List<ReminderDocument.Item> items = new ArrayList<>();
        for (DunnedItem item : issued.items()) {
            if (item.feeAmount() != null) fees = fees.plus(item.feeAmount());
            if (item.fixedSum() != null) fees = fees.plus(item.fixedSum());
            if (item.interestAmount() != null) interest = interest.plus(item.interestAmount());
            items.add(item(state, recorded.then(), issued, item));
        }
        Money owed = issued.amount().minus(issued.credits());
        return draft.print(
                new ReminderDocument(
                        draft.heading(
                                number(issued), issued.issuedOn(), issued.amount().currency()),
                        issued.level(),
                        items,
                        issued.amount(),
                        issued.credits(),
                        fees,
                        interest,
                        owed.plus(fees).plus(interest),
                        issued.issuedOn().plusDays(DAYS_TO_PAY),
                        draft.stationery().bank(issued.amount().currency())));
    }

    /** One an account has no two of: an account is asked once a day at most. */
    private static String number(DunningNoticeIssued issued) {
        return issued.account() + "-" + issued.issuedOn();
    }

    private static ReminderDocument.Item item(
            State state, AsOf then, DunningNoticeIssued issued, DunnedItem item) {
        Invoice invoice = Invoices.LIST.one(state, then, item.invoice());
        int late = (int) ChronoUnit.DAYS.between(item.dueOn(), issued.issuedOn());
        return new ReminderDocument.Item(
                invoice.number(),
                invoice.invoiceDate(),
                item.dueOn(),
                Math.max(0, late),
                invoice.total(),
                item.amount());
    }
}
