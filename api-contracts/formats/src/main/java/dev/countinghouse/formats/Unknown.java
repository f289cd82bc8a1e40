package dev.countinghouse.formats;

import java.io.InputStream;

/** What no format recognizes. It is not read further. */
final class Unknown implements Format {

    @Override
    public String family() {
        return "unknown";
    }

    @Override
    public boolean recognizes(Head head) {
        return true;
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) {
        String code = head.isEmpty() ? "empty" : "unknown-format";
        String text = head.isEmpty() ? "The file is empty" : "No known format begins like this";
        report.error(code, "file", 1, text);
    }
}
