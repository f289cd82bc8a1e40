package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Paper.Proposals;
import dev.countinghouse.console.api.Paper.Statement;
import dev.countinghouse.console.api.Paper.StatementRun;
import dev.countinghouse.console.api.Paper.StatementRuns;
import dev.countinghouse.console.api.Paper.Statements;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;
import java.util.Objects;

/** Statements: who gets one, what was issued, and the runs. */
@Controller
final class StatementsController {

    private static final int PAGE = 100;
    private static final int LAST = 10;

    @GetMapping("/b/{book}/statements")
    ModelAndView statements(
            Desk desk,
            @RequestParam(defaultValue = "") String gets,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Proposals page =
                desk.read(
                        desk.api("statement-proposals")
                                .with("gets", gets)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Proposals.class);
        StatementRuns runs =
                desk.read(desk.api("statement-runs").with("limit", LAST), StatementRuns.class);
        return new ModelAndView(
                "paper/statements",
                Map.of(
                        "title",
                        "Statements",
                        "gets",
                        gets,
                        "list",
                        proposals(desk, page, desk.next("/statements", parameters, page.next())),
                        "runs",
                        runs(desk, runs)));
    }

    private static Listing proposals(Desk desk, Proposals page, @Nullable String next) {
        return Listing.of("statement-proposals", "Who would get one", page.items())
                .column(
                        Column.text("Account"),
                        p -> Cell.link(p.accountName(), desk.link("/accounts/" + p.account())))
                .column(
                        Column.text("Gets it as"),
                        p ->
                                p.gets()
                                        ? Cell.of(Sheets.words(p.channel()))
                                        : Cell.of(
                                                        "none: "
                                                                + Sheets.why(
                                                                        Objects.requireNonNull(
                                                                                p.why())))
                                                .toned("dim"))
                .column(Column.amount("Balance"), p -> Cell.of(p.balance()))
                .opening(p -> desk.link("/accounts/" + p.account() + "/statement.pdf"))
                .whenEmpty("Nobody has anything open on this day.")
                .next(next)
                .build();
    }

    private static Listing runs(Desk desk, StatementRuns runs) {
        return Listing.of("statement-runs", "The last runs", runs.items())
                .column(
                        Column.day("As of"),
                        r -> Cell.link(r.statedOn(), desk.link("/statement-runs/" + r.run())))
                .column(Column.text("Form"), r -> Cell.of(Sheets.words(r.form())))
                .column(Column.text("By").whereWide(), r -> Cell.of(r.startedBy()).toned("dim"))
                .column(Column.count("Found"), r -> Cell.of(r.found()))
                .column(Column.count("Issued"), r -> Cell.of(r.issued()))
                .whenEmpty("There was none yet.")
                .build();
    }

    @GetMapping("/b/{book}/statement-runs/{run}")
    ModelAndView run(
            Desk desk,
            @PathVariable String run,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        StatementRun it = desk.read(desk.api("statement-runs", run), StatementRun.class);
        Statements page =
                desk.read(
                        desk.api("statements")
                                .with("run", run)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Statements.class);
        String next = desk.next("/statement-runs/" + run, parameters, page.next());
        return new ModelAndView(
                "paper/run",
                Map.of(
                        "title",
                        "Statements as of " + it.statedOn(),
                        "run",
                        it,
                        "list",
                        issued(desk, page, next)));
    }

    static Listing issued(Desk desk, Statements page, @Nullable String next) {
        return Listing.of("statements", "Statements, the newest first", page.items())
                .column(
                        Column.day("As of"),
                        s ->
                                Cell.link(
                                        s.statedOn(),
                                        desk.link("/issued-statements/" + s.statement())))
                .column(
                        Column.text("Account"),
                        s -> Cell.link(s.accountName(), desk.link("/accounts/" + s.account())))
                .column(Column.text("Form"), s -> Cell.of(Sheets.words(s.form())))
                .column(Column.text("By").whereWide(), s -> Cell.of(s.issuedBy()).toned("dim"))
                .opening(s -> desk.link("/issued-statements/" + s.statement()))
                .whenEmpty("There is none.")
                .next(next)
                .build();
    }

    @GetMapping("/b/{book}/issued-statements/{statement}")
    ModelAndView statement(Desk desk, @PathVariable String statement) {
        Statement it = desk.read(desk.api("statements", statement), Statement.class);
        return new ModelAndView(
                "paper/statement",
                Map.of("title", "Statement for " + it.accountName(), "statement", it));
    }
}
