package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.documents.ReturnNoticeDocument;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.List;

/** Notices that a payment was returned, with what was known when it was. */
final class ReturnPrint {

    private ReturnPrint() {}

    /**
     * @throws DocumentRefused if it was taken back for another cause than a return
     */
    static Print of(State state, AsOf asOf, PaymentId payment) {
        Recorded<PaymentReversed> recorded =
                Recorded.of(state, asOf, payment, PaymentReversed.class);
        PaymentReversed reversed = recorded.event();
        if (!reversed.reason().isReturn()) {
            throw new DocumentRefused(
                    List.of("payment " + payment + " was taken back, but not returned by a bank"));
        }
        PaymentPosted posted = Recorded.of(state, asOf, payment, PaymentPosted.class).event();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, reversed.account());
        Again again = new Again(state, recorded.then());
        for (Allocation one : reversed.allocations()) again.add(one.item(), one.settled());
        Returned returned = reversed.returned();
        Currency currency = reversed.amount().currency();
        return draft.print(
                new ReturnNoticeDocument(
                        draft.heading(payment.value(), reversed.effectiveOn(), currency),
                        reversed.amount(),
                        posted.effectiveOn(),
                        Methods.words(posted.method()),
                        posted.reference(),
                        reversed.effectiveOn(),
                        reversed.reason().name(),
                        returned == null ? null : returned.code(),
                        again.items(),
                        fee(state, asOf, returned == null ? null : returned.fee(), currency),
                        draft.stationery().bank(currency)));
    }

    /** Nothing where somebody has still to approve it. */
    private static Money fee(
            State state, AsOf asOf, @Nullable AdjustmentId fee, Currency currency) {
        if (fee == null) return Money.zero(currency);
        try {
            return Recorded.of(state, asOf, fee, AdjustmentMade.class).event().amount();
        } catch (NotFound proposed) {
            return Money.zero(currency);
        }
    }
}
