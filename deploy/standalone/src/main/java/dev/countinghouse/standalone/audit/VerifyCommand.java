package dev.countinghouse.standalone.audit;

import dev.countinghouse.command.audit.AuditFileException;
import dev.countinghouse.command.audit.Misfit;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.standalone.terminal.Terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.concurrent.Callable;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Follows a book's hash chain event by event and names the first that does not"
                        + " fit.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of a database: the book position to begin at.")
    private long from;

    @Option(
            names = "--until",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            hideParamSyntax = true,
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Of a database: the book position to end at; all of them if absent.")
    private long until;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "The hash noted at an earlier audit: it must be the last event's.")
    private String head = "";

    @Override
    public Integer call() {
        Terminal terminal = Terminal.system();
        long start = System.nanoTime();
        try (Source events = source.open()) {
            Verification found = events.verification(from, until);
            return print(terminal, found, Duration.ofNanos(System.nanoTime() - start));
        } catch (AuditFileException broken) {
            terminal.line(terminal.bad("Does not verify: ") + broken.getMessage());
            return AuditCommand.NOT_VERIFIED;
        }
    }

    private int print(Terminal terminal, Verification found, Duration took) {
        Misfit misfit = found.misfit();
        boolean sameHead = head.isEmpty() || head.equalsIgnoreCase(found.head());
        if (misfit != null) {
            terminal.line(terminal.bad("Does not verify."));
            terminal.line("  first misfit    book position " + misfit.bookPosition() + at(misfit));
            terminal.line("  what differs    " + misfit.difference() + ": " + misfit.detail());
            terminal.line("  fits before it  " + Terminal.grouped(found.count()) + " events");
            return AuditCommand.NOT_VERIFIED;
        }
        if (!sameHead) {
            terminal.line(terminal.bad("Does not verify: ") + "the head is not the one noted.");
            terminal.line("  head   " + found.head());
            terminal.line("  noted  " + head);
            return AuditCommand.NOT_VERIFIED;
        }
        terminal.line(terminal.good("Verified.") + "  Every event fits.");
        terminal.line("  book    " + (found.book() == null ? "no events" : found.book()));
        terminal.line(
                "  events  "
                        + Terminal.grouped(found.count())
                        + (found.count() == 0
                                ? ""
                                : ", book positions " + found.from() + " to " + found.until()));
        terminal.line("  head    " + found.head() + (found.anchored() ? "" : "  (a part)"));
        terminal.line("  took    " + Terminal.words(took));
        if (!found.anchored()) {
            terminal.line("  The first event's own hash was taken on trust: the one before it is");
            terminal.line("  not in the file.");
        }
        return AuditCommand.FINE;
    }

    private static String at(Misfit misfit) {
        return misfit.eventId() == null
                ? ""
                : ", position " + misfit.position() + ", event " + misfit.eventId();
    }
}
