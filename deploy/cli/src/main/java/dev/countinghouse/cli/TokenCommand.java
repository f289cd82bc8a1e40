package dev.countinghouse.cli;

import dev.countinghouse.cli.local.ServerOptions;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.contract.Money;
import dev.countinghouse.http.Permission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints a token for the services of a data directory: for another person, or for"
                        + " less than everything.")
public final class TokenCommand implements Tool {

    @Spec private CommandSpec spec = CommandSpec.create();

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

    @Option(
            names = "--adjust-limit",
            paramLabel = "CURRENCY=AMOUNT",
            split = ",",
            description =
                    "What its bearer may adjust without a second person, such as USD=100,EUR=90;"
                            + " nothing in other currencies. No limit if absent.")
    private Map<String, String> limits = Map.of();

    @Override
    public Integer call() {
        Map<String, String> known = new TreeMap<>();
        limits.forEach((currency, amount) -> known.put(currency, limit(currency, amount)));
        System.out.println(
                Tokens.of(options.settings().data()).sign(subject, permissions, books, known));
        return ExitCode.FINE;
    }

    private String limit(String currency, String amount) {
        try {
            Money limit = Money.parse(amount, currency);
            if (!limit.isNegative()) return limit.decimal();
            throw new IllegalArgumentException("it is below zero");
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--adjust-limit " + currency + "=" + amount + ": " + wrong.getMessage());
        }
    }
}
