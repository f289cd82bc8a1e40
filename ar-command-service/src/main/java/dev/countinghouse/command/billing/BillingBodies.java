package dev.countinghouse.command.billing;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.InvoiceOrder;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about drafts and billing runs. */
public final class BillingBodies {

    private BillingBodies() {}

    public static Supplier<MakeDraft> making(RequestContext asked, Fields body) {
        Field<DraftId> draft = body.optional("draft", ofText(DraftId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<LocalDate> invoiceDate = body.optional("invoiceDate", date());
        Field<LocalDate> through = body.optional("through", date());
        Field<List<ChargeId>> charges =
                body.optional("charges", list(0, DraftMade.MAX_LINES, ofText(ChargeId::new)));
        Field<List<RecurringChargeId>> recurring =
                body.optional(
                        "recurring",
                        list(0, MakeDraft.MAX_RECURRING, ofText(RecurringChargeId::new)));
        Field<String> customerReference =
                body.optional("customerReference", line(InvoiceIssued.MAX_CUSTOMER_REFERENCE));
        Field<String> purchaseOrder =
                body.optional("purchaseOrder", line(InvoiceIssued.MAX_PURCHASE_ORDER));
        Field<String> memo = body.optional("memo", block(InvoiceIssued.MAX_MEMO));
        return () ->
                new MakeDraft(
                        asked.book(),
                        draft.orElse(() -> new DraftId(asked.newId())),
                        account.value(),
                        invoiceDate.or(asked.today()),
                        through.or(invoiceDate.or(asked.today())),
                        charges.or(List.of()),
                        recurring.or(List.of()),
                        customerReference.orNull(),
                        purchaseOrder.orNull(),
                        memo.orNull(),
                        null,
                        asked.caller().subject(),
                        new LeftOpen(draft.orNull() == null, invoiceDate.orNull() == null));
    }

    public static Supplier<HoldDraft> holding(RequestContext asked, DraftId draft, Fields body) {
        Field<String> reason = body.required("reason", line(DraftHeld.MAX_REASON));
        Field<LocalDate> heldOn = body.optional("heldOn", date());
        return () ->
                new HoldDraft(
                        asked.book(),
                        draft,
                        reason.value(),
                        heldOn.or(asked.today()),
                        asked.caller().subject());
    }

    static Supplier<EndDraftHold> endingHold(RequestContext asked, DraftId draft, Fields body) {
        Field<String> reason = body.required("reason", line(DraftHeld.MAX_REASON));
        Field<LocalDate> endedOn = body.optional("endedOn", date());
        return () ->
                new EndDraftHold(
                        asked.book(),
                        draft,
                        reason.value(),
                        endedOn.or(asked.today()),
                        asked.caller().subject());
    }

    static Supplier<CorrectDraft> correcting(RequestContext asked, DraftId draft, Fields body) {
        Field<Integer> line = body.required("line", integer(1, DraftMade.MAX_LINES));
        Field<Boolean> takenOut = body.optional("takenOut", flag());
        Field<String> description =
                body.optional("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<BigDecimal> quantity =
                body.optional("quantity", decimal().checked(OrderedLine::requireDecimal));
        Field<BigDecimal> unitPrice =
                body.optional("unitPrice", decimal().checked(OrderedLine::requireDecimal));
        Field<String> reason = body.required("reason", line(DraftHeld.MAX_REASON));
        Field<LocalDate> correctedOn = body.optional("correctedOn", date());
        return () ->
                new CorrectDraft(
                        asked.book(),
                        draft,
                        line.value(),
                        takenOut.or(false),
                        description.orNull(),
                        quantity.orNull(),
                        unitPrice.orNull(),
                        reason.value(),
                        correctedOn.or(asked.today()),
                        asked.caller().subject());
    }

    static Supplier<DiscardDraft> discarding(RequestContext asked, DraftId draft, Fields body) {
        Field<String> reason = body.required("reason", line(DraftHeld.MAX_REASON));
        Field<LocalDate> discardedOn = body.optional("discardedOn", date());
        return () ->
                new DiscardDraft(
                        asked.book(),
                        draft,
                        reason.value(),
                        discardedOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(false, discardedOn.orNull() == null));
    }

    /** The invoice has the draft's id unless another is given. */
    public static Supplier<ReleaseDraft> releasing(
            RequestContext asked, DraftId draft, Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<String> series = body.optional("series", ofText(NumberSeries::prefix));
        Field<LocalDate> releasedOn = body.optional("releasedOn", date());
        return () ->
                new ReleaseDraft(
                        asked.book(),
                        draft,
                        invoice.or(new InvoiceId(draft.value())),
                        series.or(InvoiceOrder.USUAL_SERIES),
                        releasedOn.or(asked.today()),
                        asked.caller().subject());
    }

    static Supplier<OrderBillingRun> ordering(RequestContext asked, Fields body) {
        Field<BillingRunId> run = body.optional("run", ofText(BillingRunId::new));
        Field<LocalDate> through = body.required("through", date());
        Field<LocalDate> invoiceDate = body.optional("invoiceDate", date());
        return () ->
                new OrderBillingRun(
                        asked.book(),
                        run.orElse(() -> new BillingRunId(asked.newId())),
                        through.value(),
                        invoiceDate.or(asked.today()),
                        asked.today(),
                        asked.caller().subject(),
                        new LeftOpen(run.orNull() == null, invoiceDate.orNull() == null));
    }
}
