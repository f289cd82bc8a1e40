package dev.countinghouse.console.page;

import java.util.List;

/**
 * A table to write rows in.
 *
 * @param style of the table, besides that of all grids
 * @param caption what the rows are, for those who hear it
 * @param noun one of them, in the names of its fields
 */
public record Grid(
        TypedRows.Shape shape, String style, String caption, String noun, List<Place> places) {

    /**
     * Where one part of each row is written.
     *
     * @param heading of its column
     * @param label what it is called, where the heading is too short for that
     * @param kind how what is written stands, and so does the heading
     * @param width of the column
     * @param usual what is meant where nothing is written
     * @param aside whether Enter passes it by
     * @param choices what may be chosen there; if there are none, anything is written
     */
    public record Place(
            String part,
            String heading,
            String label,
            String kind,
            String width,
            String usual,
            boolean aside,
            List<Field.Choice> choices) {

        public Place(
                String part,
                String heading,
                String label,
                String kind,
                String width,
                String usual,
                boolean aside) {
            this(part, heading, label, kind, width, usual, aside, List.of());
        }

        /** One of several, or none. */
        public static Place choice(String part, String heading, List<Field.Choice> choices) {
            return new Place(part, heading, heading, "", "", "", false, choices);
        }
    }
}
