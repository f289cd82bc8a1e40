package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.Projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The accounts of each book, what is open on them, and why. */
public final class Receivables implements Projection {

    public static final String NAME = "receivables";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String definition() {
        try (InputStream script =
                Receivables.class.getResourceAsStream("/projection/receivables.sql")) {
            if (script == null)
                throw new IllegalStateException("the script is not on the class path");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply(List<EventEnvelope> batch, Connection connection) throws SQLException {
        var story = new Story();
        var documents = new Documents();
        var movements = new Movements();
        for (EventEnvelope event : batch) {
            story.add(event);
            documents.add(event);
            movements.add(event);
        }
        story.write(connection);
        documents.write(connection);
        movements.write(connection);
    }
}
