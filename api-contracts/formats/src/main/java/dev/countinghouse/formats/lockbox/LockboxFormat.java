package dev.countinghouse.formats.lockbox;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** A lockbox file: a header of priority and two parties, then a service or a lockbox. */
public final class LockboxFormat implements Format {

    private static final Pattern START =
            Pattern.compile(
                    "\\A\\s*1[ \\d]{2}[A-Z\\d ]{20}\\d{6}[\\d ]{4}"
                            + "(?:[^\\r\\n]{0,100}\\s*[\\r\\n]|\\s{47})[25][A-Z\\d ]{6}");

    private static final Pattern HEADLESS =
            Pattern.compile(
                    "\\A\\s*(?:2[A-Z\\d ]{30}\\d{3}080|5\\d{6}[A-Z\\d ]{7}\\d{6})[^\\r\\n]{0,80}[\\r\\n]+[56]\\d{6}");

    @Override
    public String family() {
        return "lockbox";
    }

    @Override
    public boolean recognizes(Head head) {
        String text = head.text();
        boolean ach = text.stripLeading().regionMatches(34, "094101", 0, 6);
        return !ach && (START.matcher(text).find() || HEADLESS.matcher(text).find());
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        new LockboxInspection(report).of(new LockboxReader(whole, head, LockboxLayout.USUAL));
    }
}
