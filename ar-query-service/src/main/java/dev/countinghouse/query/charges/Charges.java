package dev.countinghouse.query.charges;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The charges of a book. One is there from its day. */
final class Charges {

    private static final String WANTED =
            """
            select * from standing
            where charged_on <= :on
              and (cast(:state as text) is null or state = :state)
              and (cast(:account as text) is null or account = :account)
              and (cast(:item as text) is null or item = :item)
              and (cast(:draft as text) is null or draft = :draft)
              %sorder by %s
            limit :limit
            """;

    private static final String ONE = ChargeSql.ONE + "select * from standing";

    private Charges() {}

    /** Which of them. */
    record Wanted(
            Charge.@Nullable State state,
            @Nullable AccountId account,
            @Nullable ItemCode item,
            @Nullable DraftId draft) {

        static Wanted of(QueryRequest reading) {
            return new Wanted(
                    reading.optional("state", Charge.State.class),
                    reading.optional("account", AccountId::new),
                    reading.optional("item", ItemCode::new),
                    reading.optional("draft", DraftId::new));
        }

        private boolean isOpen() {
            return state != null && !state.isClosed();
        }
    }

    static void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<Charge> sort,
            After after,
            Consumer<Charge> row) {
        String sql =
                (wanted.isOpen() ? ChargeSql.OPEN : ChargeSql.ALL)
                        + WANTED.formatted(sort.condition(after), sort.order());
        sort.bind(state.ask(asOf, sql), after)
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("item", wanted.item == null ? null : wanted.item.value())
                .param("draft", wanted.draft == null ? null : wanted.draft.value())
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Charge.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Charge one(State state, AsOf asOf, ChargeId charge) {
        return state.ask(asOf, ONE)
                .param("charge", charge.value())
                .query((row, _) -> Charge.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("charge", charge.value()));
    }
}
