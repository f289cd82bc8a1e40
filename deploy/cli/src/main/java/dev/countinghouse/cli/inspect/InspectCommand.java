package dev.countinghouse.cli.inspect;

import dev.countinghouse.cli.Tool;
import dev.countinghouse.cli.terminal.ExitCode;
import dev.countinghouse.cli.terminal.Terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says of files what they are, whether they are whole, and what is in them. Nothing is"
                    + " sent or kept; no service is needed.",
            "",
            "Known are X12 (835, 837, 270, 271, 276, 277, 277CA, 999, TA1, 820; of others the"
                    + " envelopes), camt.052 to 054, MT940, MT942, BAI2, NACHA, lockbox, image cash"
                    + " letters, pain.001, 002, 008, UBL and CII invoices, Factur-X, CSV, XLSX."
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:all files are whole",
            "1:some are not: they have errors",
            "2:some cannot be read, or nobody knows what they are"
        })
public final class InspectCommand implements Tool {

    private static final int USUAL_FINDINGS = 10;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Any files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "A line of JSON for each file.")
    private boolean json;

    @Option(names = "--all", description = "All findings, not the first " + USUAL_FINDINGS + ".")
    private boolean all;

    @Override
    public Integer call() {
        List<Inspected> inspected = new ArrayList<>();
        int code = ExitCode.FINE;
        for (Path file : files) {
            Inspected each = Inspected.of(file);
            code = Math.max(code, code(each));
            if (json) {
                // bytes, not text: whatever the locale
                byte[] line = InspectionJson.line(each);
                System.out.write(line, 0, line.length);
                System.out.flush();
            } else {
                inspected.add(each);
            }
        }
        if (!json) {
            int most = all ? Integer.MAX_VALUE : USUAL_FINDINGS;
            new InspectionTable(Terminal.system(), most).print(inspected);
        }
        return code;
    }

    private static int code(Inspected file) {
        if (!file.isRead()) return ExitCode.USAGE;
        return file.inspection().whole() ? ExitCode.FINE : ExitCode.NOT_ALL;
    }
}
