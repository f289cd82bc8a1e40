package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** BAI2: a file header, or else any of its records that ends in a slash. */
public final class Bai2Format implements Format {

    private static final Pattern HEADER =
            Pattern.compile("\\A\\s*01,(?:[^,\\r\\n]*,){4,7}[^,\\r\\n]*");

    private static final Pattern RECORD =
            Pattern.compile("\\A\\s*(?:0[0-39]|16|49|88|98|99),[^\\r\\n]*/\\s*(?:[\\r\\n]|\\z)");

    @Override
    public String family() {
        return "bai2";
    }

    @Override
    public boolean recognizes(Head head) {
        String text = head.text();
        return RECORD.matcher(text).find()
                || HEADER.matcher(text).find()
                        && Pattern.compile("\\R(02|88),").matcher(text).find();
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        report.is("bai2", "2");
        new Bai2Inspection(report).of(new Bai2Reader(whole, head, report));
    }
}
