package dev.countinghouse.command.charge;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.Value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about charges. */
public final class ChargeBodies {

    private ChargeBodies() {}

    public static Supplier<EnterCharge> entering(RequestContext asked, Fields body) {
        Field<ChargeId> charge = body.optional("charge", ofText(ChargeId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<ItemCode> item = body.required("item", ofText(ItemCode::new));
        Field<String> description =
                body.optional("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<BigDecimal> quantity = body.required("quantity", quantity());
        Field<LocalDate> chargedOn = body.optional("chargedOn", date());
        Field<String> reference = body.optional("reference", line(ChargeEntered.MAX_REFERENCE));
        Field<ChargeId> returns = body.optional("returns", ofText(ChargeId::new));
        return () ->
                new EnterCharge(
                        asked.book(),
                        charge.orElse(() -> new ChargeId(asked.newId())),
                        account.value(),
                        item.value(),
                        description.orNull(),
                        quantity.value(),
                        chargedOn.or(asked.today()),
                        reference.orNull(),
                        returns.orNull(),
                        asked.caller().subject(),
                        new LeftOpen(charge.orNull() == null, chargedOn.orNull() == null));
    }

    private static Value<BigDecimal> quantity() {
        return decimal().checked(OrderedLine::requireDecimal);
    }

    static Supplier<CorrectCharge> correcting(RequestContext asked, ChargeId charge, Fields body) {
        Field<ItemCode> item = body.optional("item", ofText(ItemCode::new));
        Field<String> description =
                body.optional("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<BigDecimal> quantity = body.optional("quantity", quantity());
        Field<LocalDate> chargedOn = body.optional("chargedOn", date());
        Field<String> reason = body.required("reason", line(ChargeCorrected.MAX_REASON));
        return () ->
                new CorrectCharge(
                        asked.book(),
                        charge,
                        item.orNull(),
                        description.orNull(),
                        quantity.orNull(),
                        chargedOn.orNull(),
                        reason.value(),
                        asked.caller().subject());
    }

    static Supplier<CancelCharge> cancelling(RequestContext asked, ChargeId charge, Fields body) {
        Field<String> reason = body.required("reason", line(ChargeCorrected.MAX_REASON));
        Field<LocalDate> cancelledOn = body.optional("cancelledOn", date());
        return () ->
                new CancelCharge(
                        asked.book(),
                        charge,
                        reason.value(),
                        cancelledOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(false, cancelledOn.orNull() == null));
    }

    static Supplier<PriceCharges> pricing(RequestContext asked, ItemCode item, Fields body) {
        Field<List<ChargeId>> charges =
                body.required("charges", list(1, PriceCharges.MAX_CHARGES, ofText(ChargeId::new)));
        return () -> new PriceCharges(asked.book(), item, charges.value(), asked.today(), true);
    }

    public static Supplier<SetRecurringCharge> recurring(RequestContext asked, Fields body) {
        Field<RecurringChargeId> recurring =
                body.optional("recurring", ofText(RecurringChargeId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<ItemCode> item = body.required("item", ofText(ItemCode::new));
        Field<String> description =
                body.optional("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<BigDecimal> quantity = body.required("quantity", quantity());
        Field<Every> every = body.required("every", object(ChargeBodies::every));
        Field<LocalDate> firstOn = body.optional("firstOn", date());
        Field<LocalDate> until = body.optional("until", date());
        return () ->
                new SetRecurringCharge(
                        asked.book(),
                        recurring.orElse(() -> new RecurringChargeId(asked.newId())),
                        account.value(),
                        item.value(),
                        description.orNull(),
                        quantity.value(),
                        every.value(),
                        firstOn.or(asked.today()),
                        until.orNull(),
                        asked.caller().subject(),
                        new LeftOpen(recurring.orNull() == null, firstOn.orNull() == null));
    }

    private static Supplier<Every> every(Fields body) {
        Field<Integer> count = body.optional("count", integer(1, Every.MAX_COUNT));
        Field<Every.Unit> unit = body.required("unit", oneOf(Every.Unit.class));
        return () -> new Every(count.or(1), unit.value());
    }

    static Supplier<EndRecurringCharge> ending(
            RequestContext asked, RecurringChargeId recurring, Fields body) {
        Field<LocalDate> lastOn = body.optional("lastOn", date());
        Field<String> reason = body.required("reason", line(RecurringChargeEnded.MAX_REASON));
        return () ->
                new EndRecurringCharge(
                        asked.book(),
                        recurring,
                        lastOn.or(asked.today()),
                        reason.value(),
                        asked.caller().subject(),
                        new LeftOpen(false, lastOn.orNull() == null));
    }
}
