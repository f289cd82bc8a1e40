package dev.countinghouse.query.documents;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * The documents of one kind, newest first, each with what is open on it and where it stands on the
 * date asked for. One is there from when it is known.
 */
public final class DocumentList<D extends Object> {

    /**
     * The documents come with their columns and, under the same names for each kind: id, dated_on,
     * label (what else they can be found by), ended_on and end_position (of the void or the
     * reversal), the item's kind and the names of the states.
     */
    private static final String ROWS =
            """
            select v.*, d.ended_as_of, o.open_minor, s.state,
                   coalesce(i.due_on,
                            (select coalesce(min(n.due_on)
                                                 filter (where o.open_minor > n.later_minor),
                                             max(n.due_on))
                             from installment n
                             where n.book = v.book and n.invoice = v.id)) as due_on
            from (%s) v
            cross join lateral (
                select case when v.ended_on <= :on and v.end_position <= :known
                            then v.ended_on end as ended_as_of) d
            join item i
              on i.book = v.book and i.item = v.id and i.kind = v.item_kind
            cross join lateral (
                select case
                    when i.last_effective_on <= :on and i.last_position <= :known
                        then i.open_minor
                    else (select cast(coalesce(sum(e.amount_minor), 0) as bigint)
                          from entry e
                          where e.book = v.book and e.item = v.id and e.item_kind = v.item_kind
                            and e.effective_on <= :on and e.position <= :known)
                    end as open_minor) o
            cross join lateral (
                select case when v.dated_on > :on then 'UPCOMING'
                            when d.ended_as_of is not null then v.ended_state
                            when o.open_minor = 0 then v.settled_state
                            else v.open_state end as state) s
            where v.book = :book and v.position <= :known
              and %s
            """;

    private static final String ONE = "v.id = :id";

    private static final String SOME =
            """
            %s
              and (cast(:account as text) is null or v.account = :account)
              and (cast(:label as text) is null or v.label = :label)
              and %s
              and (cast(:from as date) is null or v.dated_on >= :from)
              and (cast(:to as date) is null or v.dated_on <= :to)
            """;

    private static final String IN_ANY_STATE = "v.dated_on <= :on";

    /**
     * Most documents are in one of two states, so a page of them is found by going through the
     * list. The planner takes every state for a rare one, unless it cannot see what is compared,
     * and would read and sort the whole book. The rare ones are found by what makes them so.
     */
    private static final String IN_STATE =
            """
            case when s.state = :state then true else false end
              and (:state <> 'UPCOMING' or v.dated_on > :on)
              and (:state <> v.ended_state or v.ended_on is not null)
            """;

    private static final String PAGE = "%sorder by %s\nlimit :limit";

    private final String inAnyState;
    private final String inState;
    private final String one;
    private final Row<D> row;

    /** By the label alone. */
    public DocumentList(String documents, Row<D> row) {
        this(documents, "true", row);
    }

    /**
     * @param condition on {@code v}, the documents, with {@code :reference}, which may be null
     */
    public DocumentList(String documents, String condition, Row<D> row) {
        inAnyState = ROWS.formatted(documents, SOME.formatted(IN_ANY_STATE, condition));
        inState = ROWS.formatted(documents, SOME.formatted(IN_STATE, condition));
        one = ROWS.formatted(documents, ONE);
        this.row = row;
    }

    /** Reads a document from its row. */
    public interface Row<D extends Object> {
        D of(ResultSet found) throws SQLException;
    }

    /**
     * Which documents.
     *
     * @param label an invoice's number, a payment's reference
     * @param reference of the customer: an invoice's reference or purchase order
     */
    public record Wanted(
            @Nullable AccountId account,
            @Nullable String label,
            @Nullable String reference,
            @Nullable String state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** What a request says, besides the label and the state. */
        public static Wanted of(
                QueryRequest reading,
                @Nullable String label,
                @Nullable String reference,
                @Nullable Enum<?> state) {
            return new Wanted(
                    reading.optional("account", AccountId::new),
                    label,
                    reference,
                    state == null ? null : state.name(),
                    reading.optional("from", Values::parseDate),
                    reading.optional("to", Values::parseDate));
        }
    }

    public void each(
            State state,
            AsOf asOf,
            Wanted wanted,
            Sort<D> sort,
            After after,
            Consumer<D> document) {
        String page = PAGE.formatted(sort.condition(after), sort.order());
        String some = wanted.state == null ? inAnyState : inState;
        sort.bind(state.ask(asOf, some + page), after)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("label", wanted.label)
                .param("reference", wanted.reference)
                .param("state", wanted.state)
                .param("from", wanted.from)
                .param("to", wanted.to)
                .param("limit", after.limit())
                .query(
                        found -> {
                            document.accept(row.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    public D one(State state, AsOf asOf, EntityId document) {
        return state.ask(asOf, one)
                .param("id", document.value())
                .query((found, _) -> row.of(found))
                .optional()
                .orElseThrow(() -> new NotFound(document.kind().name(), document.value()));
    }
}
