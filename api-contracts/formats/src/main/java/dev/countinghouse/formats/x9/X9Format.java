package dev.countinghouse.formats.x9;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** An image cash letter: by its first record, a file header of 80 bytes. */
public final class X9Format implements Format {

    @Override
    public String family() {
        return "x9.37";
    }

    @Override
    public boolean recognizes(Head head) {
        boolean prefixed = X9Reader.isPrefixed(head);
        if (prefixed && !head.begins(0, 0, 0, 80)) {
            return false;
        }
        int from = prefixed ? 4 : 0;
        byte[] bytes = head.bytes();
        if (bytes.length < from + 40) {
            return false;
        }
        Charset charset = X9Reader.charset(head);
        String start = new String(bytes, from, 36, charset);
        return start.matches("01\\d\\d[TP][\\d ]{30}[YN]");
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        new X9Inspection(report).of(new X9Reader(whole, head, report));
    }
}
