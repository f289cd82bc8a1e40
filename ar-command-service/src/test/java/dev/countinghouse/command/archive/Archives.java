package dev.countinghouse.command.archive;

import java.util.List;

import javax.sql.DataSource;

/** Archives for the tests of what keeps files. */
public final class Archives {

    private Archives() {}

    /** One in the log's database, as it is without a setting. */
    public static Archive in(DataSource database) {
        var seal = new ArchiveSeal(List.of("k".repeat(ArchiveSeal.SHORTEST_KEY)));
        return new SealedArchive(seal, new TableShelf(database));
    }
}
