package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.terminal.Amounts;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.command.audit.AuditFileException;
import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Replay;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says what the balance of an account, an invoice or a payment was, and why: the"
                        + " events that add up to it, in order.")
final class ReplayCommand implements Callable<Integer> {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @Mixin private SourceOptions source = new SourceOptions();

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--effective-on",
            paramLabel = "DATE",
            description = "The last date whose movements count (default: today).")
    private @Nullable LocalDate effectiveOn;

    @Option(
            names = "--position",
            paramLabel = "N",
            description = "As known at this position of the log.")
    private @Nullable Long position;

    @Option(
            names = "--recorded-at",
            paramLabel = "TIME",
            description = "As known at this instant, such as 2026-01-31T12:00:00Z.")
    private @Nullable Instant recordedAt;

    /** One of the three. */
    static final class Subject {
        @Option(names = "--account", required = true, paramLabel = "ID", description = "Whose.")
        private @Nullable String account;

        @Option(names = "--invoice", required = true, paramLabel = "ID", description = "Of which.")
        private @Nullable String invoice;

        @Option(names = "--payment", required = true, paramLabel = "ID", description = "Of which.")
        private @Nullable String payment;

        EntityId entity() {
            if (account != null) return new AccountId(account);
            if (invoice != null) return new InvoiceId(invoice);
            if (payment != null) return new PaymentId(payment);
            throw new IllegalStateException("neither account, invoice nor payment");
        }
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        EntityId of = subject.entity();
        LocalDate day = effectiveOn != null ? effectiveOn : LocalDate.now(CLOCK);
        var replay = new Replay(of, day);
        var entries = new ReplayTable();
        try (Source source = this.source.open()) {
            Iterator<StoredEvent> events = source.history(filter(replay));
            while (events.hasNext()) entries.take(events.next(), replay);
        } catch (AuditFileException | NotVerified broken) {
            terminal.line(terminal.bad("Does not verify: ") + broken.getMessage());
            return ExitCode.NOT_ALL;
        }
        if (replay.balance() == null) {
            terminal.line("Nothing is recorded of " + named(of) + " by then.");
            return ExitCode.NOT_ALL;
        }
        entries.print(terminal);
        printBalance(terminal, named(of) + " on " + day, replay, entries.count());
        return ExitCode.FINE;
    }

    private EventFilter filter(Replay replay) {
        return EventFilter.concerning(
                replay.tag(), position == null ? Long.MAX_VALUE : position, recordedAt);
    }

    private static String named(EntityId of) {
        return of.kind().name() + " " + of.value();
    }

    private static void printBalance(Terminal terminal, String of, Replay replay, int events) {
        terminal.blank();
        terminal.line(
                "The balance of "
                        + of
                        + " is "
                        + terminal.bold(Amounts.with(Objects.requireNonNull(replay.balance())))
                        + ", the sum of "
                        + events
                        + (events == 1 ? " event." : " events."));
        Sum unapplied = replay.unapplied();
        Sum open = replay.open();
        if (unapplied != null && open != null) {
            terminal.line(
                    "It is "
                            + Amounts.with(open)
                            + " open, less "
                            + Amounts.with(unapplied)
                            + " unapplied.");
        }
    }
}
