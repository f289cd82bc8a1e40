package dev.countinghouse.query.notes;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What was written down about accounts and invoices. */
@RestController
@Needs(Permission.READ)
final class NotesController {

    private static final List<String> READS = List.of(Registers.NAME);

    private static final String ROWS =
            """
            select note, account, invoice, kind, text, effective_on, position, written_by, written_at
            from note
            where book = :book and position <= :known and effective_on <= :on
            """;

    private static final String ONE = ROWS + "and note = :note";

    private static final String SOME =
            ROWS
                    + """
                      and (cast(:account as text) is null or account = :account)
                      and (cast(:invoice as text) is null or invoice = :invoice)
                      and (cast(:after as bigint) is null or position < cast(:after as bigint))
                    order by position desc
                    limit :limit
                    """;

    /**
     * A note.
     *
     * @param writtenBy who wrote it
     * @param writtenAt when it was recorded
     */
    record Note(
            String note,
            String account,
            @Nullable String invoice,
            NoteKind kind,
            String text,
            LocalDate effectiveOn,
            long position,
            @Nullable String writtenBy,
            Instant writtenAt) {

        static final Csv<Note> CSV =
                Csv.<Note>of()
                        .column("note", Note::note)
                        .column("account", Note::account)
                        .column("invoice", Note::invoice)
                        .column("kind", Note::kind)
                        .column("text", Note::text)
                        .column("effectiveOn", Note::effectiveOn)
                        .column("writtenBy", Note::writtenBy)
                        .column("writtenAt", Note::writtenAt);

        static Note of(ResultSet row) throws SQLException {
            return new Note(
                    row.getString("note"),
                    row.getString("account"),
                    row.getString("invoice"),
                    NoteKind.valueOf(row.getString("kind")),
                    row.getString("text"),
                    Columns.date(row, "effective_on"),
                    row.getLong("position"),
                    row.getString("written_by"),
                    Columns.instant(row, "written_at"));
        }
    }

    @GetMapping(
            path = "/v1/books/{book}/notes",
            produces = {"application/json", "text/csv"})
    void notes(QueryRequest reading) {
        AccountId account = reading.optional("account", AccountId::new);
        InvoiceId invoice = reading.optional("invoice", InvoiceId::new);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        state.ask(asOf, SOME)
                                .param("account", account == null ? null : account.value())
                                .param("invoice", invoice == null ? null : invoice.value())
                                .param("after", after.key(0, Long::valueOf))
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(Note.of(found));
                                        }),
                note -> List.of(Long.toString(note.position())),
                Note.CSV);
    }

    @GetMapping("/v1/books/{book}/notes/{note}")
    Note note(QueryRequest reading, @PathVariable NoteId note) {
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) ->
                                state.ask(asOf, ONE)
                                        .param("note", note.value())
                                        .query((row, _) -> Note.of(row))
                                        .optional()
                                        .orElseThrow(() -> new NotFound("note", note.value())));
    }
}
