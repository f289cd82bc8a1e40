package dev.countinghouse.command.tax;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about taxes. */
public final class TaxBodies {

    private TaxBodies() {}

    public static Supplier<SetTaxRate> rate(RequestContext asked, Fields body) {
        Field<TaxCode> tax = body.required("tax", ofText(TaxCode::new));
        Field<String> jurisdiction =
                body.required("jurisdiction", line(TaxRateSet.MAX_JURISDICTION));
        Field<TaxCategory> category = body.required("category", oneOf(TaxCategory.class));
        Field<BigDecimal> percent =
                body.required("percent", decimal().checked(OrderedLine::requireDecimal));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetTaxRate(
                        asked.book(),
                        tax.value(),
                        jurisdiction.value(),
                        category.value(),
                        percent.value(),
                        setOn.or(asked.today()));
    }

    static Supplier<ExemptAccount> exemption(RequestContext asked, AccountId account, Fields body) {
        Field<String> certificate =
                body.required("certificate", line(AccountTaxExempted.MAX_CERTIFICATE));
        Field<TaxCategory> category = body.required("category", oneOf(TaxCategory.class));
        Field<List<TaxCode>> taxes =
                body.optional("taxes", list(0, AccountTaxExempted.MAX_TAXES, ofText(TaxCode::new)));
        Field<LocalDate> from = body.optional("exemptFrom", date());
        Field<LocalDate> until = body.optional("until", date());
        return () ->
                new ExemptAccount(
                        asked.book(),
                        account,
                        certificate.value(),
                        category.value(),
                        taxes.or(List.of()),
                        from.or(asked.today()),
                        until.orNull(),
                        new LeftOpen(false, from.orNull() == null));
    }
}
