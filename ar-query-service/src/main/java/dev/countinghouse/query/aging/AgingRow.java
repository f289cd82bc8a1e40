package dev.countinghouse.query.aging;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.List;

/**
 * An account's or a book's open amounts of one currency by age, held against its control total,
 * which is summed another way.
 *
 * @param account of a row about one account
 * @param buckets an amount for each bucket of the aging
 * @param credits what stands beside the buckets: nothing where credits age
 * @param total the buckets, and the credits unless they are excluded
 * @param disputed what of the buckets is disputed; it is in them
 * @param control open less unapplied, from the totals of accounts
 * @param ties whether buckets and credits come to the control total
 * @param difference control less buckets and credits: zero when it ties
 */
public record AgingRow(
        @Nullable String account,
        @Nullable String accountName,
        Currency currency,
        List<Sum> buckets,
        Sum credits,
        Sum total,
        Sum disputed,
        Sum control,
        boolean ties,
        Sum difference) {

    public AgingRow {
        buckets = List.copyOf(buckets);
    }

    public static AgingRow of(
            @Nullable String account,
            @Nullable String accountName,
            AgingTerms aging,
            List<Sum> buckets,
            Sum credits,
            Sum disputed,
            Sum control) {
        Sum aged = Sum.zero(control.currency());
        for (Sum bucket : buckets) aged = aged.plus(bucket);
        Sum difference = control.minus(aged.plus(credits));
        Sum total = aging.credits() == AgingTerms.Credits.EXCLUDE ? aged : aged.plus(credits);
        return new AgingRow(
                account,
                accountName,
                control.currency(),
                buckets,
                credits,
                total,
                disputed,
                control,
                difference.isZero(),
                difference);
    }

    public static Csv<AgingRow> csv(AgingTerms aging) {
        Csv<AgingRow> csv =
                Csv.<AgingRow>of()
                        .column("account", AgingRow::account)
                        .column("accountName", AgingRow::accountName);
        List<AgingTerms.Bucket> buckets = aging.buckets();
        for (int i = 0; i < buckets.size(); i++) {
            int n = i;
            csv = csv.column(buckets.get(i).label(), aged -> aged.buckets.get(n));
        }
        return csv.column("credits", AgingRow::credits)
                .column("total", AgingRow::total)
                .column("disputed", AgingRow::disputed)
                .column("control", AgingRow::control)
                .column("currency", AgingRow::currency);
    }
}
