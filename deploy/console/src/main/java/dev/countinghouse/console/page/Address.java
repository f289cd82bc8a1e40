package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Path;

/** Addresses of the console itself. */
public final class Address {

    private Address() {}

    /** With one parameter more, encoded. */
    public static String with(String address, String name, String value) {
        char joint = address.indexOf('?') < 0 ? '?' : '&';
        return address + joint + Path.encoded(name) + "=" + Path.encoded(value);
    }

    /** A page of a book that tells the truth of a date. */
    static String of(String book, AsOf asOf, String path) {
        String address = "/b/" + Path.encoded(book) + path;
        if (asOf.on() != null) address = with(address, "on", asOf.on().toString());
        return asOf.known() == null ? address : with(address, "known", asOf.known());
    }
}
