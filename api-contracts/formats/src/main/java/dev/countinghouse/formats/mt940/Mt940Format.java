package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** MT940 and MT942: by SWIFT's second block, else by their fields. */
public final class Mt940Format implements Format {

    private static final int SEARCHED = 4_096;

    private static final Pattern BLOCK =
            Pattern.compile("^\\s*\\{1:F\\d\\d[^}]{0,40}}\\{2:[IO]94[02]");

    /** A field that only statements have, and before it nothing but fields and short lines. */
    private static final Pattern FIELDS =
            Pattern.compile(
                    "\\A(?:(?!:\\w{2,3}:)[^\\n<]{0,80}\\n){0,5}+(?::940:\\s*\\n)?"
                            + ":(?:20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|34F|90[CD]|NS):");

    private static final Pattern INTERIM =
            Pattern.compile("(?m)^:(?:34F|13D|90[CD]):|\\{2:[IO]942");

    private static final Pattern STATEMENT = Pattern.compile("(?m)^:6[0245][FM]?:|\\{2:[IO]940");

    @Override
    public String family() {
        return "mt940";
    }

    @Override
    public boolean recognizes(Head head) {
        String text = head.text();
        String start = text.substring(0, Math.min(text.length(), SEARCHED)).replace('\r', '\n');
        return BLOCK.matcher(start).find() || FIELDS.matcher(start.replace("\n\n", "\n")).find();
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        boolean interim =
                INTERIM.matcher(head.text()).find() && !STATEMENT.matcher(head.text()).find();
        report.is(interim ? "mt942" : "mt940", "");
        new Mt940Inspection(interim, report).of(new Mt940Reader(whole, head, report));
    }
}
