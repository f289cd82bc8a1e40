package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** X12: an interchange header, perhaps after other text, or else a group or a transaction. */
public final class X12Format implements Format {

    private static final int SEARCHED = 8 * 1024;

    private static final Pattern START =
            Pattern.compile("\\A[\\s\\x00]*ISA([^\\p{Alnum}\\s,;\"'])\\w\\w\\1[^\\r\\n]{0,12}\\1");

    @Override
    public String family() {
        return "x12";
    }

    @Override
    public boolean recognizes(Head head) {
        return START.matcher(head.text()).find()
                || Separators.ofFragment(head) != null
                || hasInterchange(head);
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        new X12Inspection(report).of(new SegmentReader(whole, head, report));
    }

    private static boolean hasInterchange(Head head) {
        if (head.text().indexOf("ISA") < 0) {
            return false;
        }
        try {
            Characters in = new Characters(new ByteArrayInputStream(head.bytes()), head);
            for (int at = 0; at < SEARCHED && in.has(at + Isa.WIDTH); at++) {
                if (Isa.exact(in, at) != null) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
