package dev.countinghouse.command.archive;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Servers;
import dev.countinghouse.command.eventstore.Databases;
import dev.countinghouse.contract.BookId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.HexFormat;

class ArchiveInATableTest extends ArchiveContract {

    private final HikariDataSource database = Servers.database();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    Shelf shelf() {
        return new TableShelf(database);
    }

    @Override
    long count() {
        return Long.parseLong(Databases.ask(database, "select count(*) from archived_file"));
    }

    @Override
    void spoil(BookId book, String sha256, byte[] sealed) {
        Databases.run(
                database,
                "update archived_file set sealed = '\\x%s' where book = '%s' and sha256 = '\\x%s'"
                        .formatted(HexFormat.of().formatHex(sealed), book, sha256));
    }

    @Test
    void saysThatItIsAwayWhenItsDatabaseIs() {
        Shelf shelf = shelf();
        database.close();
        assertThatExceptionOfType(ArchiveAway.class)
                .isThrownBy(() -> shelf.has(BOOK, "00".repeat(32)));
        assertThatExceptionOfType(ArchiveAway.class)
                .isThrownBy(() -> shelf.get(BOOK, "00".repeat(32)));
        assertThatExceptionOfType(ArchiveAway.class)
                .isThrownBy(() -> shelf.put(BOOK, "00".repeat(32), new byte[1]));
    }
}
