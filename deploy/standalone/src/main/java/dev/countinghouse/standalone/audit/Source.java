package dev.countinghouse.standalone.audit;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.audit.AuditFile;
import dev.countinghouse.command.audit.AuditLog;
import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.audit.EventFilter;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.standalone.Refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Where the events come from. */
sealed interface Source extends AutoCloseable {

    /** A book's events that a filter asks for, in order. */
    Iterator<StoredEvent> events(EventFilter filter);

    /** The verification of a book's chain between two of its positions, both included. */
    Verification verification(long from, long until);

    @Override
    void close();

    /** A store that may be in use. */
    record Live(AuditLog log, BookId book, HikariDataSource pool, Runnable server)
            implements Source {

        private static final int CONNECTIONS = 2;

        static Live at(String url, BookId book, Runnable server) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setReadOnly(true);
            pool.setMaximumPoolSize(CONNECTIONS);
            return new Live(new AuditLog(new EventLog(pool)), book, pool, server);
        }

        @Override
        public Iterator<StoredEvent> events(EventFilter filter) {
            return log.events(book, filter);
        }

        @Override
        public Verification verification(long from, long until) {
            return log.verification(book, from, until);
        }

        @Override
        public void close() {
            pool.close();
            server.run();
        }
    }

    /** An exported file, of one book. */
    record Exported(AuditFile file) implements Source {

        static Exported at(Path path) {
            try {
                return new Exported(AuditFile.open(path));
            } catch (IOException e) {
                throw new Refusal("cannot read " + path, e);
            }
        }

        @Override
        public Iterator<StoredEvent> events(EventFilter filter) {
            return filter.of(file);
        }

        /** Of everything that the file has: it is as much of the book as was exported. */
        @Override
        public Verification verification(long from, long until) {
            return ChainVerifier.verify(file);
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
