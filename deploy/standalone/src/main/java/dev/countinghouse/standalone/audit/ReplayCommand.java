package dev.countinghouse.standalone.audit;

import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Replay;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.standalone.terminal.Amounts;
import dev.countinghouse.standalone.terminal.Table;
import dev.countinghouse.standalone.terminal.Terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.Callable;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says what the balance of an account, an invoice or a payment was, and why: the"
                        + " events that add up to it, in order.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin private SourceOptions source = new SourceOptions();

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--effective-on",
            paramLabel = "DATE",
            description = "The last date whose movements count; all if absent.")
    private LocalDate effectiveOn = LocalDate.MAX;

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
    public Integer call() {
        Terminal terminal = Terminal.system();
        EntityId of = subject.entity();
        var replay = new Replay(of, effectiveOn);
        var table = new Table(">position", "recorded", "effective", "event", ">amount", ">balance");
        int count = 0;
        try (Source source = this.source.open()) {
            Iterator<StoredEvent> events =
                    source.events(
                            EventFilter.concerning(
                                    replay.tag(),
                                    position == null ? Long.MAX_VALUE : position,
                                    recordedAt));
            while (events.hasNext()) {
                Replay.Entry entry = replay.accept(events.next());
                if (entry == null) continue;
                count++;
                table.row(
                        Long.toString(entry.position()),
                        entry.recordedAt().toString(),
                        entry.effectiveOn().toString(),
                        entry.name(),
                        Amounts.of(entry.amount()),
                        Amounts.of(entry.balance()));
            }
        }
        Money balance = replay.balance();
        if (balance == null) {
            terminal.line(
                    "Nothing is recorded of " + of.kind().name() + " " + of.value() + " by then.");
            return AuditCommand.FINE;
        }
        if (count > 0) table.print(terminal);
        terminal.blank();
        terminal.line(
                "The balance of "
                        + of.kind()
                        + " "
                        + of.value()
                        + " is "
                        + terminal.bold(Amounts.with(balance))
                        + ", the sum of "
                        + count
                        + (count == 1 ? " event." : " events."));
        Money unapplied = replay.unapplied();
        Money open = replay.open();
        if (unapplied != null && open != null) {
            terminal.line(
                    "It is "
                            + Amounts.with(open)
                            + " open, less "
                            + Amounts.with(unapplied)
                            + " unapplied.");
        }
        return AuditCommand.FINE;
    }
}
