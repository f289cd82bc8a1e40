package dev.countinghouse.bench;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.EventLog;
import dev.countinghouse.command.eventstore.StoredEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.PaymentPosted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** Whether a log holds exactly what was promised. */
final class Oracle {

    private static final int PAGE = 5_000;

    private final EventLog log;
    private final DataSource database;

    Oracle(EventLog log, DataSource database) {
        this.log = log;
        this.database = database;
    }

    void verify(Collection<String> promised) {
        Set<String> stored = new HashSet<>();
        ChainVerifier chain = ChainVerifier.fromOrigin();
        long position = 0;
        while (true) {
            List<StoredEvent> page = log.after(position, PAGE);
            for (StoredEvent event : page) {
                require(event.position() == ++position, "position " + position + " is missing");
                require(chain.accept(event), "the chain breaks at " + position);
                require(stored.add(payment(event)), "posted twice: " + payment(event));
            }
            if (page.size() < PAGE) break;
        }
        require(position == log.head(), "the log ends at " + position + ", not " + log.head());
        verifyHead(chain, position);
        Set<String> accepted = new HashSet<>(promised);
        require(accepted.size() == promised.size(), "a payment was promised twice");
        require(stored.containsAll(accepted), "a promised payment is not there");
        require(accepted.containsAll(stored), "a payment is there that was never promised");
    }

    private void verifyHead(ChainVerifier chain, long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("select book_position, hash from book_head");
                ResultSet row = sql.executeQuery()) {
            require(row.next() == position > 0, "there is no head");
            if (position == 0) return;
            require(
                    chain.endsAt(row.getLong(1), row.getBytes(2)).result().misfit() == null,
                    "the chain does not end at its head");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String payment(StoredEvent event) {
        if (EventJson.decode(event.name(), event.payload()) instanceof PaymentPosted posted) {
            return posted.payment().value();
        }
        throw new IllegalStateException("not from this benchmark: " + event.name());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalStateException("the oracle found: " + otherwise);
    }
}
