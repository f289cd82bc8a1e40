package dev.countinghouse.query.printing;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.documents.OpenAgain;
import dev.countinghouse.query.invoices.Invoice;
import dev.countinghouse.query.invoices.Invoices;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is owed again, item by item, as the document says it. */
final class Again {

    private final State state;
    private final AsOf then;
    private final Map<EntityId, Money> items = new LinkedHashMap<>();

    /**
     * @param then when it was owed again
     */
    Again(State state, AsOf then) {
        this.state = state;
        this.then = then;
    }

    Again add(EntityId item, Money amount) {
        items.merge(item, amount, Money::plus);
        return this;
    }

    List<OpenAgain> items() {
        return items.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
    }

    private OpenAgain of(EntityId item, Money amount) {
        return switch (item) {
            case InvoiceId id -> {
                Invoice invoice = Invoices.LIST.one(state, then, id);
                yield new OpenAgain(
                        invoice.number(), invoice.invoiceDate(), invoice.dueOn(), amount);
            }
            case PlanPartId part -> {
                PaymentPlanAgreed agreed =
                        Recorded.of(state, then, part.plan(), PaymentPlanAgreed.class).event();
                yield new OpenAgain(
                        part.value(),
                        agreed.agreedOn(),
                        agreed.parts().get(part.number() - 1).dueOn(),
                        amount);
            }
            case AdjustmentId id -> {
                AdjustmentMade made = Recorded.of(state, then, id, AdjustmentMade.class).event();
                String number = made.number() == null ? id.value() : made.number().value();
                yield new OpenAgain(number, made.effectiveOn(), null, amount);
            }
            default -> throw new IllegalStateException(item + " is nothing that can be owed");
        };
    }
}
