package dev.countinghouse.cli.audit;

import dev.countinghouse.cli.Tool;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an auditor asks, with an answer that a script can use as well. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies, lists and replays the recorded events, live or from a file.",
        footer = {
            "",
            "Exit codes: 0 all is well, 1 it does not verify, 2 it was asked wrongly, 3 it failed.",
            "",
            "  ${ROOT-COMMAND-NAME} audit events > events.ndjson",
            "  ${ROOT-COMMAND-NAME} audit verify --file events.ndjson",
            "  ${ROOT-COMMAND-NAME} audit replay --account C1001 --effective-on 2026-06-30",
            "  ${ROOT-COMMAND-NAME} audit ledger > main.journal; hledger -f main.journal check"
        },
        subcommands = {
            VerifyCommand.class,
            EventsCommand.class,
            ReplayCommand.class,
            LedgerCommand.class
        })
public final class AuditCommand implements Tool {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "audit what: verify, events, replay or ledger?");
    }
}
