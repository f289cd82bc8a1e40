package dev.countinghouse.command.book;

import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.invoice.TaxMethod.Direction;
import dev.countinghouse.contract.invoice.TaxMethod.Rounding;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Supplier;

/** Reads the bodies of requests about books. */
public final class BookBodies {

    private static final int MONTHS = 12;

    private BookBodies() {}

    public static Supplier<OpenBook> opening(RequestContext asked, Fields body) {
        Field<String> name = body.required("name", line(BookOpened.MAX_NAME));
        Field<ZoneId> timeZone = body.required("timeZone", ofText(OpenBook::zone));
        Field<Currency> currency = body.required("functionalCurrency", currency());
        Field<Integer> month = body.optional("firstMonthOfFiscalYear", integer(1, MONTHS));
        Field<LocalDate> openedOn = body.optional("openedOn", date());
        return () ->
                new OpenBook(
                        asked.book(),
                        name.value(),
                        timeZone.value(),
                        currency.value(),
                        month.or(1),
                        openedOn.or(asked.today()),
                        new LeftOpen(false, openedOn.orNull() == null));
    }

    static Supplier<RenameBook> renaming(RequestContext asked, Fields body) {
        Field<String> name = body.required("name", line(BookOpened.MAX_NAME));
        Field<LocalDate> renamedOn = body.optional("renamedOn", date());
        return () -> new RenameBook(asked.book(), name.value(), renamedOn.or(asked.today()));
    }

    static Supplier<SetTaxMethod> taxMethod(RequestContext asked, Fields body) {
        Field<Rounding> rounding = body.required("rounding", oneOf(Rounding.class));
        Field<Direction> direction = body.required("direction", oneOf(Direction.class));
        Field<Boolean> included = body.required("pricesIncludeTax", flag());
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetTaxMethod(
                        asked.book(),
                        new TaxMethod(rounding.value(), direction.value(), included.value()),
                        setOn.or(asked.today()));
    }

    static Supplier<SetReturnRule> returnRule(RequestContext asked, Fields body) {
        Field<String> code = body.required("code", ofText(Returned::code));
        Field<Money> fee = body.optional("fee", Amounts.positive());
        Field<Boolean> resubmittable = body.required("resubmittable", flag());
        Field<Boolean> blocksMethod = body.required("blocksMethod", flag());
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetReturnRule(
                        asked.book(),
                        new ReturnRule(
                                code.value(),
                                fee.orNull(),
                                resubmittable.value(),
                                blocksMethod.value()),
                        setOn.or(asked.today()));
    }

    static Supplier<SetCreditPolicy> creditPolicy(RequestContext asked, Fields body) {
        Field<CreditPolicy> policy = body.required("policy", oneOf(CreditPolicy.class));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () -> new SetCreditPolicy(asked.book(), policy.value(), setOn.or(asked.today()));
    }

    static Supplier<SetApplicationRule> applicationRule(RequestContext asked, Fields body) {
        Field<ApplicationRule> rule = body.required("rule", oneOf(ApplicationRule.class));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () -> new SetApplicationRule(asked.book(), rule.value(), setOn.or(asked.today()));
    }
}
