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
        if (head.isEmpty()) {
            report.error("empty", "file", 1, "The file is empty");
        } else if (head.begins('P', 'K', 3, 4) || head.begins(0x1F, 0x8B)) {
            report.error(
                    "archive", "file", 1, "It is an archive: unpack it, and take what is in it");
        } else {
            report.error("unknown-format", "file", 1, "No known format begins like this");
        }
    }
}
