package dev.countinghouse.query.printing;

import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.documents.RefundNoticeDocument;
import dev.countinghouse.documents.RefundNoticeDocument.Source;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.List;

/** Notices that money goes back. */
final class RefundPrint {

    private RefundPrint() {}

    static Print of(State state, AsOf asOf, RefundId refund) {
        Recorded<RefundIssued> recorded = Recorded.of(state, asOf, refund, RefundIssued.class);
        RefundIssued issued = recorded.event();
        RefundRequested wanted = Recorded.of(state, asOf, refund, RefundRequested.class).event();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, issued.credit().account());
        return draft.print(
                new RefundNoticeDocument(
                        draft.heading(
                                refund.value(), issued.issuedOn(), issued.amount().currency()),
                        issued.issuedOn(),
                        issued.amount(),
                        Methods.words(issued.method()),
                        issued.reference(),
                        wanted.reason(),
                        List.of(source(state, asOf, issued))));
    }

    private static Source source(State state, AsOf asOf, RefundIssued issued) {
        CreditItem credit = issued.credit();
        if (credit.payment() != null) {
            PaymentPosted posted =
                    Recorded.of(state, asOf, credit.payment(), PaymentPosted.class).event();
            String reference = posted.reference();
            return new Source(
                    reference == null ? credit.payment().value() : reference,
                    posted.effectiveOn(),
                    issued.amount());
        }
        AdjustmentMade made = Recorded.of(state, asOf, credit.item(), AdjustmentMade.class).event();
        return new Source(
                made.number() == null ? made.adjustment().value() : made.number().value(),
                made.effectiveOn(),
                issued.amount());
    }
}
