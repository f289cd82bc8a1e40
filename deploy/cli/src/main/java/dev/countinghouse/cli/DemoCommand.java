package dev.countinghouse.cli;

import dev.countinghouse.cli.demo.BankYear;
import dev.countinghouse.cli.demo.CreditControl;
import dev.countinghouse.cli.demo.LooseEnds;
import dev.countinghouse.cli.demo.Mailing;
import dev.countinghouse.cli.demo.MorningPost;
import dev.countinghouse.cli.demo.Reminding;
import dev.countinghouse.cli.demo.StrayMoney;
import dev.countinghouse.cli.demo.Year;
import dev.countinghouse.cli.demo.Year.Plan;
import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.ServiceOptions;
import dev.countinghouse.cli.local.Services;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.local.StopSignal;
import dev.countinghouse.cli.report.Screen;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Progress;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.client.Api;
import dev.countinghouse.client.Line;
import dev.countinghouse.client.Outcome;
import dev.countinghouse.client.Outcome.Status;
import dev.countinghouse.client.Sending;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Loads a year of an invented company, Harbor & Finch Supply, through the public API:"
                    + " some hundred customers who pay early, late, in parts, or not at all.",
            "It is the same for the same seed. Sent twice it does nothing the second time."
        })
public final class DemoCommand implements Tool {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number makes another company (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "240",
            description = "How many customers (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many months (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day (default: that of the last whole month).")
    private @Nullable LocalDate to;

    @Option(
            names = "--book",
            defaultValue = "demo",
            description = "Where to (default: ${DEFAULT-VALUE}).")
    private String book = "demo";

    @Mixin private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        Settings settings = options.settings();
        requireLimits();
        Logs.into(settings.data());
        Plan plan =
                DemoPlans.in(settings.data())
                        .plan(book, new Plan(seed, accounts, months, to()), to == null);
        List<Line> lines = new Year(plan).lines();
        try (var stop = new StopSignal();
                Services services = Services.of(options, terminal, stop)) {
            terminal.blank();
            terminal.line(
                    "Harbor & Finch Supply, seed %d: %s customers, %d months to %s, into book %s."
                            .formatted(
                                    plan.seed(),
                                    Terminal.grouped(plan.accounts()),
                                    plan.months(),
                                    plan.to(),
                                    book));
            services.api().open(book);
            var tally = new Tally();
            var credit = new CreditControl(book, plan.to(), lines);
            int commands = lines.size() + credit.invoices().size();
            try (var progress = new Progress(terminal, "commands", commands)) {
                var sending =
                        new Sending(
                                services.api(),
                                book,
                                outcome -> {
                                    tally.take(outcome);
                                    progress.advance();
                                });
                sending.send(lines.iterator());
                make(services.api(), credit.requests());
                make(services.api(), new LooseEnds(book, plan.to(), lines).requests());
                make(services.api(), new StrayMoney(book, plan.to(), lines).requests());
                make(services.api(), new MorningPost(book, plan.to(), lines).requests());
                make(services.api(), new Mailing(book, plan.from(), plan.to(), lines).requests());
                make(services.api(), new Reminding(book, plan.from(), plan.to()).requests());
                new BankYear(book, plan.to(), lines).make(services.api());
                sending.send(credit.invoices().iterator());
            }
            tally.print(terminal);
            boolean ties =
                    new Screen(terminal, services.api(), book, tally.position)
                            .print(plan.from(), plan.to());
            return ties && tally.count(Status.REFUSED) == 0 ? ExitCode.FINE : ExitCode.NOT_ALL;
        }
    }

    private static void make(Api api, List<CreditControl.Request> requests)
            throws InterruptedException {
        for (CreditControl.Request request : requests) {
            api.send(request.path(), request.key(), request.body());
        }
    }

    private void requireLimits() {
        if (accounts < 1 || accounts > Year.MAX_ACCOUNTS) {
            throw new ParameterException(
                    spec.commandLine(), "--accounts: from 1 to " + Year.MAX_ACCOUNTS);
        }
        if (months < 1 || months > Year.MAX_MONTHS) {
            throw new ParameterException(
                    spec.commandLine(), "--months: from 1 to " + Year.MAX_MONTHS);
        }
    }

    private LocalDate to() {
        return to != null ? to : YearMonth.now(Clock.systemUTC()).minusMonths(1).atEndOfMonth();
    }

    /** Counts what became of the commands. */
    private static final class Tally {
        private static final int REFUSALS_SHOWN = 10;

        private final Map<Status, Long> counts = new EnumMap<>(Status.class);
        private final List<String> refusals = new ArrayList<>();
        private long position;

        void take(Outcome outcome) {
            counts.merge(outcome.status(), 1L, Long::sum);
            position = Math.max(position, outcome.position());
            if (outcome.status() == Status.REFUSED && refusals.size() < REFUSALS_SHOWN) {
                refusals.add(outcome.line().action() + " " + outcome.reason());
            }
        }

        long count(Status status) {
            return counts.getOrDefault(status, 0L);
        }

        void print(Terminal terminal) {
            terminal.line(
                    "  %s accepted, %s known already, %s refused."
                            .formatted(
                                    Terminal.grouped(count(Status.ACCEPTED)),
                                    Terminal.grouped(count(Status.REPEATED)),
                                    Terminal.grouped(count(Status.REFUSED))));
            for (String refusal : refusals) terminal.line("    " + terminal.bad(refusal));
        }
    }
}
