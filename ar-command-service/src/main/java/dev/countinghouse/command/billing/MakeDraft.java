package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.ExemptionFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.RecurringChargeFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Drafts an invoice of an account.
 *
 * @param charges which have a price and are on no draft
 * @param recurring whose charges through a date are made and drafted with it
 * @param run the billing run that makes it
 * @param by who makes it
 */
@Needs(Permission.ISSUE)
public record MakeDraft(
        BookId book,
        DraftId draft,
        AccountId account,
        LocalDate invoiceDate,
        LocalDate through,
        List<ChargeId> charges,
        List<RecurringChargeId> recurring,
        @Nullable String customerReference,
        @Nullable String purchaseOrder,
        @Nullable String memo,
        @Nullable BillingRunId run,
        String by,
        LeftOpen leftOpen) {

    public static final int MAX_RECURRING = 100;

    public MakeDraft {
        charges = charges.stream().distinct().toList();
        recurring = recurring.stream().distinct().toList();
        Limits.size(charges, 0, DraftMade.MAX_LINES, "the charges");
        Limits.size(recurring, 0, MAX_RECURRING, "the recurring charges");
        if (charges.isEmpty() && recurring.isEmpty()) {
            throw new IllegalArgumentException("name charges or recurring charges");
        }
        Limits.date(invoiceDate, "the invoice date");
        Limits.date(through, "the last day");
        if (customerReference != null) {
            Text.line(
                    customerReference,
                    InvoiceIssued.MAX_CUSTOMER_REFERENCE,
                    "the customer reference");
        }
        if (purchaseOrder != null) {
            Text.line(purchaseOrder, InvoiceIssued.MAX_PURCHASE_ORDER, "the purchase order");
        }
        if (memo != null) Text.block(memo, InvoiceIssued.MAX_MEMO, "the memo");
        Text.line(by, Limits.MAX_ACTOR, "who makes it");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        DraftFacts.about(draft).toBeNew(),
                        AccountFacts.about(account),
                        GroupFacts.of(account),
                        ExemptionFacts.of(account));
        charges.forEach(charge -> scope.and(ChargeFacts.about(charge)));
        recurring.forEach(one -> scope.and(RecurringChargeFacts.about(one)));
        return scope;
    }

    DraftMade event(List<DraftLine> lines) {
        return new DraftMade(
                book,
                draft,
                account,
                invoiceDate,
                lines,
                customerReference,
                purchaseOrder,
                memo,
                run,
                by);
    }

    /** Whether it asks for what was recorded: all that it names is there. */
    boolean isSameAs(DraftMade before) {
        return before.account().equals(account)
                && before.invoiceDate().equals(leftOpen.date(invoiceDate, before.invoiceDate()))
                && before.charges().containsAll(charges)
                && (!recurring.isEmpty() || before.charges().size() == charges.size())
                && Objects.equals(before.customerReference(), customerReference)
                && Objects.equals(before.purchaseOrder(), purchaseOrder)
                && Objects.equals(before.memo(), memo);
    }
}
