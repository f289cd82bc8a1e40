package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.command.audit.AuditFileException;
import dev.countinghouse.command.audit.Misfit;
import dev.countinghouse.command.audit.Verification;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "Of a service: the book position to begin at; the first if absent.")
    private @Nullable Long from;

    @Option(
            names = "--until",
            paramLabel = "N",
            description = "Of a service: the book position to end at; the last if absent.")
    private @Nullable Long until;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "The hash noted at an earlier audit: it must be the last event's.")
    private String head = "";

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.system();
        long first = from == null ? 1 : from;
        long last = until == null ? Long.MAX_VALUE : until;
        requirePart(first, last);
        long start = System.nanoTime();
        try (Source events = source.open()) {
            Verification found = events.verification(first, last);
            return print(terminal, found, Duration.ofNanos(System.nanoTime() - start));
        } catch (AuditFileException broken) {
            terminal.line(terminal.bad("Does not verify: ") + broken.getMessage());
            return ExitCode.NOT_ALL;
        }
    }

    private void requirePart(long first, long last) {
        if (source.isFile() && (from != null || until != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--from and --until: a file is verified as a whole");
        }
        if (first < 1 || last < first) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from is 1 or more, and --until not before it: " + first + " to " + last);
        }
    }

    private int print(Terminal terminal, Verification found, Duration took) {
        Misfit misfit = found.misfit();
        if (misfit != null) return misfit(terminal, found, misfit);
        if (found.count() == 0) {
            terminal.line(terminal.bad("Does not verify: ") + "there is not one event there.");
            return ExitCode.NOT_ALL;
        }
        if (!head.isEmpty() && !head.equalsIgnoreCase(found.head())) {
            terminal.line(terminal.bad("Does not verify: ") + "the head is not the one noted.");
            terminal.line("  head   " + found.head());
            terminal.line("  noted  " + head);
            return ExitCode.NOT_ALL;
        }
        terminal.line(terminal.good("Verified.") + "  Every event fits.");
        terminal.line("  book    " + found.book());
        terminal.line(
                "  events  "
                        + Terminal.grouped(found.count())
                        + ", book positions "
                        + found.from()
                        + " to "
                        + found.until());
        terminal.line("  head    " + found.head() + (found.anchored() ? "" : "  (a part)"));
        terminal.line("  took    " + Terminal.words(took));
        if (!found.anchored()) {
            terminal.line("  The first event's own hash was taken on trust: the one before it is");
            terminal.line("  not in the file.");
        }
        return ExitCode.FINE;
    }

    private static int misfit(Terminal terminal, Verification found, Misfit misfit) {
        terminal.line(terminal.bad("Does not verify."));
        terminal.line("  first misfit    book position " + misfit.bookPosition() + at(misfit));
        terminal.line("  what differs    " + misfit.difference() + ": " + misfit.detail());
        terminal.line("  fits before it  " + Terminal.grouped(found.count()) + " events");
        return ExitCode.NOT_ALL;
    }

    private static String at(Misfit misfit) {
        return misfit.eventId() == null
                ? ""
                : ", position " + misfit.position() + ", event " + misfit.eventId();
    }
}
