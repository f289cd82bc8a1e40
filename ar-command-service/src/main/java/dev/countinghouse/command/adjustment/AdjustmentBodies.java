package dev.countinghouse.command.adjustment;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.Applications;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about adjustments. */
public final class AdjustmentBodies {

    private AdjustmentBodies() {}

    public static Supplier<MakeAdjustment> making(RequestContext asked, Fields body) {
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<AdjustmentKind> kind = body.required("kind", oneOf(AdjustmentKind.class));
        Field<Money> amount = body.required("amount", Amounts.signed());
        Field<Boolean> excessOnAccount = body.optional("excessOnAccount", flag());
        Field<String> reason = body.required("reason", line(AdjustmentMade.MAX_REASON));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        Field<List<MemoLine>> lines =
                body.optional(
                        "lines", list(1, MemoLine.MAX_LINES, object(AdjustmentBodies::memoLine)));
        Field<String> series = body.optional("series", ofText(NumberSeries::prefix));
        return () ->
                new MakeAdjustment(
                        asked.book(),
                        adjustment.orElse(() -> new AdjustmentId(asked.newId())),
                        account.value(),
                        invoice.orNull(),
                        kind.value(),
                        amount.value(),
                        excessOnAccount.or(false),
                        reason.value(),
                        effectiveOn.or(asked.today()),
                        asked.authority(),
                        new LeftOpen(adjustment.orNull() == null, effectiveOn.orNull() == null),
                        lines.orNull(),
                        series.orNull());
    }

    private static Supplier<MemoLine> memoLine(Fields body) {
        Field<String> description =
                body.required("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<Money> net = body.required("net", Amounts.fromZero());
        Field<List<MemoLine.Tax>> taxes =
                body.optional(
                        "taxes", list(0, InvoiceLine.MAX_TAXES, object(AdjustmentBodies::tax)));
        return () -> new MemoLine(description.value(), net.value(), taxes.or(List.of()));
    }

    private static Supplier<MemoLine.Tax> tax(Fields body) {
        Field<String> code = body.required("code", line(InvoiceLine.MAX_TAX_CODE));
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () -> new MemoLine.Tax(code.value(), amount.value());
    }

    public static Supplier<AllocateCredit> allocation(
            RequestContext asked, AdjustmentId adjustment, Fields body) {
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        Field<List<Application>> applications = body.required("allocations", Applications.of(1));
        return () ->
                new AllocateCredit(
                        asked.book(),
                        adjustment,
                        effectiveOn.or(asked.today()),
                        applications.value());
    }

    static Supplier<ReverseCreditAllocation> unallocation(
            RequestContext asked, AdjustmentId adjustment, int number, Fields body) {
        Field<String> reason = body.required("reason", line(AdjustmentMade.MAX_REASON));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () ->
                new ReverseCreditAllocation(
                        asked.book(),
                        adjustment,
                        number,
                        reason.value(),
                        effectiveOn.or(asked.today()));
    }

    static Supplier<ApproveAdjustment> approval(RequestContext asked, AdjustmentId adjustment) {
        return () -> new ApproveAdjustment(asked.book(), adjustment, asked.caller().subject());
    }

    static Supplier<DeclineAdjustment> decline(
            RequestContext asked, AdjustmentId adjustment, Fields body) {
        Field<String> reason = body.required("reason", line(AdjustmentMade.MAX_REASON));
        return () ->
                new DeclineAdjustment(
                        asked.book(),
                        adjustment,
                        reason.value(),
                        asked.caller().subject(),
                        asked.today());
    }

    static Supplier<ReverseAdjustment> reversal(
            RequestContext asked, AdjustmentId adjustment, Fields body) {
        Field<String> reason = body.required("reason", line(AdjustmentMade.MAX_REASON));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () ->
                new ReverseAdjustment(
                        asked.book(),
                        adjustment,
                        reason.value(),
                        effectiveOn.or(asked.today()),
                        asked.authority());
    }

    static Supplier<ApproveReversal> reversalApproval(
            RequestContext asked, AdjustmentId adjustment) {
        return () -> new ApproveReversal(asked.book(), adjustment, asked.caller().subject());
    }

    static Supplier<DeclineReversal> reversalDecline(
            RequestContext asked, AdjustmentId adjustment, Fields body) {
        Field<String> reason = body.required("reason", line(AdjustmentMade.MAX_REASON));
        return () ->
                new DeclineReversal(
                        asked.book(),
                        adjustment,
                        reason.value(),
                        asked.caller().subject(),
                        asked.today());
    }
}
