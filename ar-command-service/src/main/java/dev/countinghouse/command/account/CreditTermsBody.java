package dev.countinghouse.command.account;

import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.contract.account.CreditPeriod;
import dev.countinghouse.contract.account.CreditPeriod.MonthEnd;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.CreditTerms.EarlyPaymentDiscount;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.util.function.Supplier;

/** Reads credit terms, which stand in the bodies of requests about accounts. */
final class CreditTermsBody {

    private CreditTermsBody() {}

    static Supplier<CreditTerms> read(Fields body) {
        Field<CreditPeriod> due = body.required("due", object(CreditTermsBody::period));
        Field<EarlyPaymentDiscount> discount =
                body.optional("discount", object(CreditTermsBody::discount));
        return () -> new CreditTerms(due.value(), discount.orNull());
    }

    private static Supplier<CreditPeriod> period(Fields body) {
        Field<Integer> months = body.optional("months", integer(0, CreditPeriod.MAX_MONTHS));
        Field<Integer> days = body.optional("days", integer(0, CreditPeriod.MAX_DAYS));
        Field<MonthEnd> monthEnd = body.optional("monthEnd", oneOf(MonthEnd.class));
        Field<Integer> dayOfMonth =
                body.optional("dayOfMonth", integer(1, CreditPeriod.LAST_DAY_OF_MONTH));
        return () ->
                new CreditPeriod(
                        months.or(0), days.or(0), monthEnd.or(MonthEnd.NONE), dayOfMonth.orNull());
    }

    private static Supplier<EarlyPaymentDiscount> discount(Fields body) {
        Field<Integer> basisPoints =
                body.required("basisPoints", integer(1, EarlyPaymentDiscount.MAX_BASIS_POINTS));
        Field<CreditPeriod> within = body.required("within", object(CreditTermsBody::period));
        Field<Integer> graceDays =
                body.optional("graceDays", integer(0, EarlyPaymentDiscount.MAX_GRACE_DAYS));
        return () -> new EarlyPaymentDiscount(basisPoints.value(), within.value(), graceDays.or(0));
    }
}
