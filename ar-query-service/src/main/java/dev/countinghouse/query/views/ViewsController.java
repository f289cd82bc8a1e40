package dev.countinghouse.query.views;

import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The views that the caller saved, and those that are shared. Nobody is told of others' own. */
@RestController
@Needs(Permission.READ)
final class ViewsController {

    private static final List<String> READS = List.of(Registers.NAME);

    /** Of each the last change; what is left of it is what the caller may see. */
    private static final String SEEN =
            """
            select view, name, page, query, owner, shared, position, changed_on
            from (
                select distinct on (view)
                       view, name, page, query, owner, shared, position, changed_on, removed
                from view_change
                where book = :book and position <= :known and changed_on <= :on
                  and (cast(:view as text) is null or view = :view)
                order by view, position desc
            ) latest
            where not removed and (shared or owner = :me)
            """;

    private static final String SOME =
            SEEN
                    + """
                      and (cast(:page as text) is null or page = :page)
                      and (cast(:afterName as text) is null
                           or (name, view) > (cast(:afterName as text), cast(:afterView as text)))
                    order by name, view
                    limit :limit
                    """;

    /**
     * A list, as somebody looks at it.
     *
     * @param query its filter, columns and order as an address has them
     * @param owner who saved it, and alone changes it
     * @param shared whether the others of the book see it too
     */
    record View(
            String view,
            String name,
            String page,
            String query,
            String owner,
            boolean shared,
            LocalDate savedOn,
            long position) {

        static final Csv<View> CSV =
                Csv.<View>of()
                        .column("view", View::view)
                        .column("name", View::name)
                        .column("page", View::page)
                        .column("query", View::query)
                        .column("owner", View::owner)
                        .column("shared", View::shared)
                        .column("savedOn", View::savedOn);

        static View of(ResultSet row) throws SQLException {
            return new View(
                    row.getString("view"),
                    row.getString("name"),
                    row.getString("page"),
                    row.getString("query"),
                    row.getString("owner"),
                    row.getBoolean("shared"),
                    Columns.date(row, "changed_on"),
                    row.getLong("position"));
        }

        List<String> keys() {
            return List.of(name, view);
        }
    }

    @GetMapping(
            path = "/v1/books/{book}/views",
            produces = {"application/json", "text/csv"})
    void views(QueryRequest reading) {
        String me = reading.caller().subject();
        String page =
                reading.optional("page", text -> Text.line(text, ViewSaved.MAX_PAGE, "the page"));
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        state.ask(asOf, SOME)
                                .param("me", me)
                                .param("view", null)
                                .param("page", page)
                                .param("afterName", after.key(0, String::valueOf))
                                .param("afterView", after.key(1, String::valueOf))
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(View.of(found));
                                        }),
                View::keys,
                View.CSV);
    }

    @GetMapping("/v1/books/{book}/views/{view}")
    View view(QueryRequest reading, @PathVariable ViewId view) {
        String me = reading.caller().subject();
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) ->
                                state.ask(asOf, SEEN)
                                        .param("me", me)
                                        .param("view", view.value())
                                        .query((row, _) -> View.of(row))
                                        .optional()
                                        .orElseThrow(() -> new NotFound("view", view.value())));
    }
}
