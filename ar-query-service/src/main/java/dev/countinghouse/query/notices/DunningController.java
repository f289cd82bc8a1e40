package dev.countinghouse.query.notices;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.dunning.Dunning;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Dunning as it is seen. */
@RestController
@Needs(Permission.READ)
final class DunningController {

    private static final List<String> READS = List.of(Subledger.NAME, Registers.NAME, Dunning.NAME);

    /**
     * How an account is asked.
     *
     * @param ladder by which
     * @param holds what holds it up, or single invoices
     */
    record OfAccount(
            LocalDate asOf,
            String ladder,
            List<Asked.Hold> holds,
            @Nullable LocalDate lastNoticeOn) {}

    @GetMapping("/v1/books/{book}/dunning/settings")
    DunningSettings settings(QueryRequest reading) {
        return reading.answer(READS, DunningSettings::of);
    }

    @GetMapping(
            path = "/v1/books/{book}/dunning/proposals",
            produces = {"application/json", "text/csv"})
    void proposals(QueryRequest reading) {
        var wanted =
                new Proposals.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("asks", DunningController::flag));
        reading.list(
                READS,
                (state, asOf, after, row) -> Proposals.each(state, asOf, wanted, after, row),
                Proposal::keys,
                Proposal.CSV);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is true or false");
        };
    }

    @GetMapping("/v1/books/{book}/dunning/interest")
    Notices.Interest interest(QueryRequest reading) {
        InvoiceId invoice = reading.optional("invoice", InvoiceId::new);
        if (invoice == null) reading.refuse("invoice", "is missing");
        return reading.answer(
                READS,
                (state, asOf) -> Notices.interest(state, asOf, Objects.requireNonNull(invoice)));
    }

    @GetMapping(
            path = "/v1/books/{book}/dunning-runs",
            produces = {"application/json", "text/csv"})
    void runs(QueryRequest reading) {
        reading.list(READS, Runs::each, Run::keys, Run.CSV);
    }

    @GetMapping("/v1/books/{book}/dunning-runs/{run}")
    Run run(QueryRequest reading, @PathVariable DunningRunId run) {
        return reading.answer(READS, (state, asOf) -> Runs.one(state, asOf, run));
    }

    @GetMapping(
            path = "/v1/books/{book}/dunning-notices",
            produces = {"application/json", "text/csv"})
    void notices(QueryRequest reading) {
        var wanted =
                new Notices.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("run", DunningRunId::new),
                        reading.optional("invoice", InvoiceId::new));
        reading.list(
                READS,
                (state, asOf, after, row) -> Notices.each(state, asOf, wanted, after, row),
                Notice::keys,
                Notice.CSV);
    }

    @GetMapping("/v1/books/{book}/dunning-notices/{notice}")
    Notices.Told notice(QueryRequest reading, @PathVariable NoticeId notice) {
        return reading.ofOne().answer(READS, (state, asOf) -> Notices.one(state, asOf, notice));
    }

    @GetMapping("/v1/books/{book}/accounts/{account}/dunning")
    OfAccount account(QueryRequest reading, @PathVariable AccountId account) {
        return reading.answer(
                READS,
                (state, asOf) -> {
                    Asked asked = Asked.of(state, asOf, account.value());
                    return new OfAccount(
                            asOf.effectiveOn(),
                            asked.ladder(),
                            List.copyOf(asked.holds().values()),
                            asked.lastNoticeOn());
                });
    }
}
