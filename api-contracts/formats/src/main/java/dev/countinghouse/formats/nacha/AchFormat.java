package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** ACH: a file header of priority 01, or else a batch or an entry where the header is lost. */
public final class AchFormat implements Format {

    private static final Pattern START =
            Pattern.compile(
                    "\\A\\s*(?:1\\d\\d[ \\d][\\dA-Z ]{19,}\\d{6}[^\\r\\n]{5}094"
                            + "|101[ \\d][^\\r\\n,]{30,}"
                            + "|5(?:200|220|225|280)[^\\r\\n]{46}[A-Z]{3}"
                            + "|[67]\\d\\d[^\\r\\n,]{36,}\\d{7,15}\\s*(?:[\\r\\n]|\\z))");

    @Override
    public String family() {
        return "nacha";
    }

    @Override
    public boolean recognizes(Head head) {
        return START.matcher(head.text()).find();
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        new AchInspection(report).of(new AchReader(whole, head));
    }
}
