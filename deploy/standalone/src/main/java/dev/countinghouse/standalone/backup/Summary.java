package dev.countinghouse.standalone.backup;

import dev.countinghouse.cli.terminal.Terminal;
import dev.countinghouse.standalone.backup.Manifest.Head;

/** What is said of a backup. */
final class Summary {

    private Summary() {}

    static String of(Manifest manifest) {
        return Terminal.grouped(manifest.position())
                + " events, as they were at "
                + manifest.takenAt()
                + ", by "
                + manifest.madeBy();
    }

    static void heads(Manifest manifest, Terminal terminal) {
        for (Head head : manifest.heads()) {
            terminal.line("  " + head.book() + "  " + head.bookPosition() + "  " + head.hash());
        }
    }
}
