package dev.countinghouse.query.charges;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The recurring charges of a book. */
final class RecurringCharges {

    private static final String SOME =
            "with "
                    + RecurringSql.ALL
                    + """
                    select * from next_ones
                    where (cast(:account as text) is null or account = :account)
                      and (not :going or next_on is not null)
                      %sorder by %s
                    limit :limit
                    """;

    private RecurringCharges() {}

    static void each(
            State state,
            AsOf asOf,
            @Nullable AccountId account,
            boolean going,
            After after,
            Consumer<RecurringCharge> row) {
        Sort<RecurringCharge> sort = RecurringCharge.SORT;
        sort.bind(state.ask(asOf, SOME.formatted(sort.condition(after), sort.order())), after)
                .param("account", account == null ? null : account.value())
                .param("going", going)
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(RecurringCharge.of(found));
                        });
    }
}
