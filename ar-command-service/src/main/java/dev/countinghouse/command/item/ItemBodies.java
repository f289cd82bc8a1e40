package dev.countinghouse.command.item;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about items. */
public final class ItemBodies {

    private ItemBodies() {}

    public static Supplier<SetItem> setting(RequestContext asked, Fields body) {
        Field<ItemCode> item = body.required("item", ofText(ItemCode::new));
        Field<String> description =
                body.required("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<String> revenueAccount =
                body.optional("revenueAccount", line(InvoiceLine.MAX_REVENUE_ACCOUNT));
        Field<List<TaxCode>> taxes =
                body.optional("taxes", list(0, InvoiceLine.MAX_TAXES, ofText(TaxCode::new)));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetItem(
                        asked.book(),
                        item.value(),
                        description.value(),
                        revenueAccount.orNull(),
                        taxes.or(List.of()),
                        setOn.or(asked.today()));
    }
}
