package dev.countinghouse.command.statement;

import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.contract.statement.StatementRunStarted;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Carries runs of statements out: finds who has something to be told, and tells each. */
@Component
final class StatementRuns implements Policy {

    private static final String NAME = "statements";

    /** So many accounts a page; each page is an event. */
    private static final int PAGE = 200;

    private static final int DIGITS = 32;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(StatementRunStarted.class, StatementRunContinued.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return switch (event) {
            case StatementRunStarted started -> List.of(Task.ofBook(started.run()));
            case StatementRunContinued page ->
                    Stream.concat(
                                    page.accounts().stream()
                                            .map(account -> new Task(account, account, null)),
                                    page.next() == null
                                            ? Stream.empty()
                                            : Stream.of(Task.ofBook(page.run())))
                            .toList();
            default -> List.of();
        };
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        return switch (occasion.event()) {
            case StatementRunStarted run ->
                    page(
                            run.run(),
                            1,
                            path(run.form(), run.from(), run.statedOn()),
                            occasion,
                            inquiry);
            case StatementRunContinued page when occasion.task().about() instanceof AccountId who ->
                    statement(page, who);
            case StatementRunContinued page ->
                    page(
                            page.run(),
                            page.page() + 1,
                            path(page.form(), page.from(), page.statedOn())
                                    + "&cursor="
                                    + page.next(),
                            occasion,
                            inquiry);
            default -> null;
        };
    }

    private static String path(StatementForm form, @Nullable LocalDate from, LocalDate statedOn) {
        return "/statement-proposals?gets=true&limit=%d&form=%s&effectiveOn=%s"
                        .formatted(PAGE, form, statedOn)
                + (from == null ? "" : "&from=" + from);
    }

    private static ContinueStatementRun page(
            StatementRunId run, int number, String path, Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        JsonNode found = inquiry.get("/v1/books/" + occasion.book() + path, occasion.position());
        List<AccountId> accounts = new ArrayList<>();
        for (JsonNode proposal : found.path("items")) {
            accounts.add(new AccountId(proposal.path("account").asString()));
        }
        String next = found.path("next").asString("");
        return new ContinueStatementRun(
                occasion.book(), run, number, accounts, next.isEmpty() ? null : next);
    }

    private static IssueStatement statement(StatementRunContinued page, AccountId account) {
        byte[] of = (page.run() + "/" + account).getBytes(StandardCharsets.UTF_8);
        return new IssueStatement(
                page.book(),
                new StatementId("statement-" + Sha256.hex(of).substring(0, DIGITS)),
                page.run(),
                account,
                page.form(),
                page.from(),
                false,
                page.statedOn(),
                "policy:" + NAME);
    }
}
