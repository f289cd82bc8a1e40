package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Decimals;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** What a transaction is called, more exactly than by its number alone. */
final class TransactionName {

    /** By the number of the implementation guide in its version. */
    private static final Map<String, String> CLAIMS =
            Map.of(
                    "X222", "837p", "X098", "837p", "X223", "837i", "X096", "837i", "X224", "837d",
                    "X097", "837d");

    private static final Set<String> ACKNOWLEDGMENTS = Set.of("X214", "X364");

    private static final Map<String, String> LINES =
            Map.of("SV1", "837p", "SV2", "837i", "SV3", "837d");

    /** Of groups that have lost their transactions, by GS01. */
    private static final Map<String, String> GROUPS =
            Map.of(
                    "HP", "835", "HC", "837", "HS", "270", "HB", "271", "HR", "276", "HN", "277",
                    "FA", "999", "RA", "820");

    private TransactionName() {}

    /** For example {@code 837p}; empty where the header does not say any. */
    static String of(Segment st, @Nullable Segment gs) {
        String number = st.element(1);
        if (!Decimals.isDigits(number, 3, 3)) {
            return "";
        }
        String guide = guide(version(st, gs));
        String other = guide(st.element(3));
        return switch (number) {
            case "837" -> CLAIMS.getOrDefault(guide, CLAIMS.getOrDefault(other, number));
            case "277" ->
                    ACKNOWLEDGMENTS.contains(guide) || ACKNOWLEDGMENTS.contains(other)
                            ? "277ca"
                            : number;
            default -> number;
        };
    }

    /** What the segments of a transaction say that its header does not. */
    static String refined(String name, Segment segment) {
        return switch (name) {
            case "837" -> LINES.getOrDefault(segment.id(), name);
            case "277" -> segment.is("BHT") && segment.element(1).equals("0085") ? "277ca" : name;
            default -> name;
        };
    }

    static String ofGroup(Segment gs) {
        return GROUPS.getOrDefault(gs.element(1), "");
    }

    /** GS08, or else ST03. */
    static String version(@Nullable Segment st, @Nullable Segment gs) {
        String group = gs == null ? "" : gs.element(8);
        return group.isEmpty() && st != null ? st.element(3) : group;
    }

    /** {@code X222} of {@code 005010X222A1}. */
    private static String guide(String version) {
        int at = version.indexOf('X');
        return at < 0 ? "" : version.substring(at, Math.min(version.length(), at + 4));
    }
}
