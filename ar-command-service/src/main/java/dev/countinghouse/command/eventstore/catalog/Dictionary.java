package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.command.eventstore.limits.EventStoreException;
import dev.countinghouse.command.eventstore.limits.ReadAccess;
import dev.countinghouse.contract.BookId;

import org.axonframework.messaging.core.QualifiedName;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers that the store uses for event types and books. They never change once given. */
public final class Dictionary {

    private static final String TYPE = "select id from event_type where name = ?";
    private static final String ADD_TYPE =
            "insert into event_type (name) values (?) on conflict (name) do nothing";
    private static final String BOOK = "select id from book_head where book = ?";
    private static final String ADD_BOOK =
            "insert into book_head (book) values (?) on conflict (book) do nothing";

    private final ReadAccess database;

    /** Decisions ask for few sets of types, again and again. */
    private static final int MOST_SETS = 1_000;

    private final Map<Set<QualifiedName>, List<Short>> typeSets = new ConcurrentHashMap<>();
    private final Map<String, Short> types = new ConcurrentHashMap<>();
    private final Map<String, Integer> books = new ConcurrentHashMap<>();

    public Dictionary(ReadAccess database) {
        this.database = database;
    }

    /**
     * A type's number, given now if it has none. That holds for types that are only asked for, too:
     * otherwise the first event of a type could slip in between the look at this table and the look
     * at the log.
     */
    public short type(String name) {
        Short known = types.get(name);
        if (known != null) return known;
        short given = (short) number(name, TYPE, ADD_TYPE);
        types.put(name, given);
        return given;
    }

    /** The numbers of some types, in order. */
    public List<Short> types(Set<QualifiedName> typeNames) {
        List<Short> known = typeSets.get(typeNames);
        if (known != null) return known;
        List<Short> numbers = typeNames.stream().map(type -> type(type.name())).sorted().toList();
        if (typeSets.size() < MOST_SETS) typeSets.put(Set.copyOf(typeNames), numbers);
        return numbers;
    }

    /** A book's number, given now if it has none. */
    public int book(String name) {
        Integer known = books.get(name);
        if (known != null) return known;
        int given = number(new BookId(name).value(), BOOK, ADD_BOOK);
        books.put(name, given);
        return given;
    }

    /** A book's number unless it has none; asking for a book must not make one. */
    public @Nullable Integer knownBook(String name) {
        Integer known = books.get(name);
        if (known != null) return known;
        try (Connection connection = database.connection()) {
            Integer found = find(connection, BOOK, name);
            if (found != null) books.put(name, found);
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the number of the book " + name + " is not known", e);
        }
    }

    private int number(String name, String find, String add) {
        try (Connection connection = database.connection()) {
            Integer found = find(connection, find, name);
            if (found == null) {
                try (PreparedStatement sql = connection.prepareStatement(add)) {
                    sql.setString(1, name);
                    sql.executeUpdate();
                }
                found = find(connection, find, name);
            }
            if (found == null) throw new EventStoreException(name + " was given no number", null);
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the number of " + name + " is not known", e);
        }
    }

    private static @Nullable Integer find(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setString(1, name);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getInt(1) : null;
            }
        }
    }
}
