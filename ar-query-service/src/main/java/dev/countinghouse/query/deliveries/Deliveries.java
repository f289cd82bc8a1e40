package dev.countinghouse.query.deliveries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The deliveries of a book, the newest first. */
final class Deliveries {

    /** Each with how it stands, as it was known. */
    static final String ROWS =
            """
            select d.delivery, d.account, {name} as name, d.kind, d.document, d.requested_on,
                   d.requested_by, d.position, p.channel, p.recipients, p.subject, p.contents,
                   p.withheld, r.detail,
                   coalesce(r.outcome,
                            case when p.delivery is null then 'REQUESTED' else 'PREPARED' end)
                       as state,
                   coalesce(r.reported_on, p.prepared_on) as since
            from delivery d
            join account a on a.book = d.book and a.account = d.account
            {renamed}
            left join delivery_prepared p
              on p.book = d.book and p.delivery = d.delivery and p.position <= :known
            left join lateral (
                select outcome, detail, reported_on
                from delivery_report
                where book = d.book and delivery = d.delivery and position <= :known
                order by position desc
                limit 1) r on true
            where d.book = :book and d.requested_on <= :on and d.position <= :known
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    private static final String SOME =
            "select * from ("
                    + ROWS
                    + """
                      ) one
                      where (cast(:account as text) is null or account = :account)
                        and (cast(:kind as text) is null or kind = :kind)
                        and (cast(:document as text) is null or document = :document)
                        and (cast(:state as text) is null or state = :state)
                        and (cast(:channel as text) is null or channel = :channel)
                        and (cast(:after as bigint) is null or position < cast(:after as bigint))
                      order by position desc
                      limit :limit
                      """;

    private static final String ONE = ROWS + "and d.delivery = :delivery";

    private static final String REPORTS =
            """
            select outcome, detail, reported_on, reported_at, reported_by
            from delivery_report
            where book = :book and delivery = :delivery and position <= :known
            order by position
            """;

    /** Which of them. */
    record Wanted(
            @Nullable AccountId account,
            @Nullable DocumentKind kind,
            @Nullable String document,
            Delivery.@Nullable State state,
            AccountContact.@Nullable Channel channel) {}

    /** What was said of one. */
    record Report(
            Delivery.State outcome,
            @Nullable String detail,
            LocalDate reportedOn,
            Instant at,
            @Nullable String by) {

        static Report of(ResultSet row) throws SQLException {
            return new Report(
                    Delivery.State.valueOf(row.getString("outcome")),
                    row.getString("detail"),
                    Columns.date(row, "reported_on"),
                    Columns.instant(row, "reported_at"),
                    row.getString("reported_by"));
        }
    }

    /** One with all that was said of it. */
    record Told(LocalDate asOf, @JsonUnwrapped Delivery delivery, List<Report> reports) {}

    private Deliveries() {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Delivery> row) {
        state.ask(asOf, SOME)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("kind", name(wanted.kind))
                .param("document", wanted.document)
                .param("state", name(wanted.state))
                .param("channel", name(wanted.channel))
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Delivery.of(found));
                        });
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static Told one(State state, AsOf asOf, DeliveryId id) {
        Delivery delivery =
                state.ask(asOf, ONE)
                        .param("delivery", id.value())
                        .query((row, _) -> Delivery.of(row))
                        .optional()
                        .orElseThrow(() -> new NotFound("delivery", id.value()));
        return new Told(
                asOf.effectiveOn(),
                delivery,
                state.ask(REPORTS)
                        .param("known", state.known(asOf))
                        .param("delivery", id.value())
                        .query((row, _) -> Report.of(row))
                        .list());
    }
}
