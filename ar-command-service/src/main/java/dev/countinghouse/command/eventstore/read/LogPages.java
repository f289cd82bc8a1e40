package dev.countinghouse.command.eventstore.read;

/**
 * The statements that read the log page by page. A page ends with its last event, or as soon as it
 * has too many bytes; what it left out is on the next one.
 */
final class LogPages {

    /** So many bytes a page has at most, before its last event. */
    static final int PAGE_BYTES = 8 << 20;

    private static final String PAGE =
            """
            select position, book, book_position, event_id, type, recorded_at, tags, payload,
                   metadata, hash
            from (select e.*,
                         sum(octet_length(e.payload) + octet_length(e.metadata))
                             over (order by e.%1$s rows unbounded preceding)
                         - octet_length(e.payload) - octet_length(e.metadata) as before
                  from (%2$s) e) e
            where before < %3$d
            order by %1$s
            """;

    static final String AFTER =
            page("position", "select * from event where position > ? order by position limit ?");
    static final String OF_BOOK =
            page(
                    "book_position",
                    """
                    select * from event
                    where book = ? and book_position > ? order by book_position limit ?
                    """);

    /** Of each type the first ones: the index has the type before the position. */
    static final String CONCERNING =
            page(
                    "position",
                    """
                    select e.*
                    from (select one.position
                          from event_type of
                          cross join lateral (
                              select t.position from event_tag t
                              where t.tag = ? and t.type = of.id and t.position > ?
                                and t.book = (select id from book_head where book = ?)
                              order by t.position limit ?) one
                          order by one.position limit ?) t
                    join event e on e.position = t.position
                    """);

    private LogPages() {}

    private static String page(String order, String rows) {
        return PAGE.formatted(order, rows, PAGE_BYTES);
    }
}
