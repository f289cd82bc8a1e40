package dev.countinghouse.console.login;

import dev.countinghouse.http.Permission;

import java.util.List;
import java.util.Set;

/**
 * Who is logged in, and how far their token goes.
 *
 * @param books ids, or {@code *} for any
 * @param token what the services are asked with; never shown
 */
public record Person(String name, Set<String> scopes, List<String> books, String token) {

    private static final String ALL = "*";

    public Person {
        scopes = Set.copyOf(scopes);
        books = List.copyOf(books);
    }

    public boolean may(Permission permission) {
        return scopes.contains(permission.scope());
    }

    public boolean mayEnter(String book) {
        return mayEnterAny() || books.contains(book);
    }

    public boolean mayEnterAny() {
        return books.contains(ALL);
    }

    @Override
    public String toString() {
        return name;
    }
}
