package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reading.After;
import dev.countinghouse.query.web.Reads;
import dev.countinghouse.web.Values;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * What is open, and what of it is overdue. Both come most urgent first: the longest due, of one day
 * the largest amount; so a collector who works from the top never leaves an older debt behind.
 */
final class OpenItems {

    private static final String LIST =
            Truth.OPEN
                    + """
                    select p.account, a.name, p.kind, p.item, p.installment, p.dated_on, p.due_on,
                           p.currency, v.number, p.open_minor,
                           coalesce(p.amount_minor, -y.amount_minor, j.on_account_minor)
                               as amount_minor,
                           case when p.open_minor > 0 then greatest(0, :on - p.due_on) else 0 end
                               as days_late
                    from part p
                    join receivables.account a on a.book = :book and a.account = p.account
                    left join receivables.invoice v
                      on p.kind = 'INVOICE' and v.book = :book and v.invoice = p.item
                    left join receivables.payment y
                      on p.kind = 'PAYMENT' and y.book = :book and y.payment = p.item
                    left join receivables.adjustment j
                      on p.kind = 'ADJUSTMENT' and j.book = :book and j.adjustment = p.item
                    where p.open_minor <> 0
                      and (not :late or (p.open_minor > 0 and :on - p.due_on >= :minDaysLate))
                      and (cast(:currency as text) is null or p.currency = :currency)
                      and (cast(:dueOn as date) is null
                           or (p.due_on, -p.open_minor, p.account, p.kind, p.item, p.installment)
                              > (:dueOn, cast(:minusOpen as bigint), :afterAccount, :afterKind,
                                 :afterItem, cast(:afterInstallment as int)))
                    order by p.due_on, -p.open_minor, p.account, p.kind, p.item, p.installment
                    limit :limit
                    """;

    private OpenItems() {}

    /**
     * Which of the open parts.
     *
     * @param late only what is owed and late by at least so many days
     */
    record Wanted(
            @Nullable AccountId account, @Nullable String currency, boolean late, int minDaysLate) {

        static Wanted all(AccountId account) {
            return new Wanted(account, null, false, 0);
        }
    }

    static void each(
            Reads.State state, AsOf asOf, Wanted wanted, After after, Consumer<OpenPart> row) {
        Truth.ask(state, asOf, LIST)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("currency", wanted.currency)
                .param("late", wanted.late)
                .param("minDaysLate", wanted.minDaysLate)
                .param("dueOn", after.key(0, Values::parseDate))
                .param("minusOpen", after.key(1, Long::valueOf))
                .param("afterAccount", after.key(2, String::valueOf))
                .param("afterKind", after.key(3, String::valueOf))
                .param("afterItem", after.key(4, String::valueOf))
                .param("afterInstallment", after.key(5, Integer::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(OpenPart.of(found));
                        });
    }
}
