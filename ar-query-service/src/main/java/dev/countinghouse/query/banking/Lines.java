package dev.countinghouse.query.banking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a book's banks, the newest first. */
final class Lines {

    /** Of {@code bank_line l}: until the day, and not accounted for. */
    static final String OPEN =
            """
            l.position <= :known and l.booked_on <= :on
            and not coalesce((
                select m.matched from bank_match m
                where m.book = l.book and m.line = l.line and m.position <= :known
                order by m.position desc limit 1), false)
            """;

    private static final String SELECT =
            """
            select l.*, l.position as line_position, coalesce(m.matched, false) as matched,
                   m.payments, m.note, m.matched_by, m.matched_on
            from bank_line l
            left join lateral (
                select * from bank_match m
                where m.book = l.book and m.line = l.line and m.position <= :known
                order by m.position desc limit 1) m on true
            where l.book = :book and l.position <= :known
            """;

    private static final String SOME =
            SELECT
                    + """
                      and l.booked_on <= :on
                      and (cast(:bank as text) is null or l.bank = :bank)
                      and (cast(:from as date) is null or l.booked_on >= cast(:from as date))
                      and (cast(:matched as boolean) is null
                           or coalesce(m.matched, false) = cast(:matched as boolean))
                      and (cast(:after as date) is null
                           or (l.booked_on, l.position)
                               < (cast(:after as date), cast(:afterPosition as bigint)))
                      order by l.booked_on desc, l.position desc
                      limit :limit
                      """;

    private static final String ONE = SELECT + " and l.line = :line";

    /**
     * Which of them.
     *
     * @param matched whether those that are accounted for, or the others; null for all
     */
    record Wanted(
            @Nullable BankAccountId bank, @Nullable LocalDate from, @Nullable Boolean matched) {}

    /** One with what could be its payments. */
    record Told(LocalDate asOf, @JsonUnwrapped Line line, List<Candidate> candidates) {}

    private Lines() {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Line> row) {
        state.ask(asOf, SOME)
                .param("bank", wanted.bank == null ? null : wanted.bank.value())
                .param("from", wanted.from)
                .param("matched", wanted.matched)
                .param("after", after.key(0, LocalDate::parse))
                .param("afterPosition", after.key(1, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Line.of(found));
                        });
    }

    static Told one(State state, AsOf asOf, BankLineId id) {
        Line line =
                state.ask(ONE)
                        .param("known", state.known(asOf))
                        .param("line", id.value())
                        .query((row, _) -> Line.of(row))
                        .optional()
                        .orElseThrow(() -> new NotFound("bank line", id.value()));
        return new Told(
                asOf.effectiveOn(),
                line,
                line.matched() ? List.of() : Candidates.of(state, asOf, line));
    }
}
