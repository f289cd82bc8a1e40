package dev.countinghouse.cli;

import dev.countinghouse.cli.local.ServerOptions;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.http.Permission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints a token for the services of a data directory: for another person, or for"
                        + " less than everything.")
public final class TokenCommand implements Tool {

    @Mixin private ServerOptions options = new ServerOptions();

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who it is, as events name the actor (default: ${DEFAULT-VALUE}).")
    private String subject = "";

    @Option(
            names = "--allow",
            paramLabel = "WHAT",
            split = ",",
            description = "Of ${COMPLETION-CANDIDATES}, with commas; everything if absent.")
    private Set<Permission> permissions = EnumSet.allOf(Permission.class);

    @Option(
            names = "--books",
            paramLabel = "BOOK",
            split = ",",
            defaultValue = "*",
            description = "Which, with commas; all if absent.")
    private List<String> books = List.of("*");

    @Override
    public Integer call() {
        System.out.println(Tokens.of(options.settings().data()).sign(subject, permissions, books));
        return ExitCode.FINE;
    }
}
