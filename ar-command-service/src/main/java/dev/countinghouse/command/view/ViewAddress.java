package dev.countinghouse.command.view;

import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.view.ViewSaved;

import java.util.regex.Pattern;

/** What may be kept as an address: a path within a book, and parameters. */
final class ViewAddress {

    /** Encoded, each with a value, which may be empty. */
    private static final Pattern QUERY =
            Pattern.compile("(?:[^=&%]++|%[0-9A-Fa-f]{2})++=(?:[^&%]++|%[0-9A-Fa-f]{2})*+");

    /** What may stand in an address as it is, and in none of its other parts. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~!$'()*,;:@/+=&%-]*");

    private ViewAddress() {}

    /**
     * Ids with slashes in front: so there is no host, no scheme and no way up in it.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static String page(String page) {
        if (page.length() > ViewSaved.MAX_PAGE) {
            throw new IllegalArgumentException(
                    "the page must have at most " + ViewSaved.MAX_PAGE + " characters");
        }
        if (!page.startsWith("/")) {
            throw new IllegalArgumentException("the page must begin with a slash");
        }
        for (String part : page.substring(1).split("/", -1)) Text.id(part, "a part of the page");
        return page;
    }

    /**
     * @throws IllegalArgumentException if it is no list of parameters
     */
    static String query(String query) {
        if (query.length() > ViewSaved.MAX_QUERY) {
            throw new IllegalArgumentException(
                    "the query must have at most " + ViewSaved.MAX_QUERY + " characters");
        }
        if (query.isEmpty()) return query;
        boolean right = PLAIN.matcher(query).matches();
        for (String one : query.split("&", -1)) right &= QUERY.matcher(one).matches();
        if (!right) {
            throw new IllegalArgumentException(
                    "the query must be encoded parameters such as state=OPEN&sort=due");
        }
        return query;
    }
}
