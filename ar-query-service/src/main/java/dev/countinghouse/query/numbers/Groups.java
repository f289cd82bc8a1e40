package dev.countinghouse.query.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of letters and of digits of a text, in their order. */
final class Groups {

    private static final Pattern GROUP = Pattern.compile("\\p{L}+|[0-9]+");

    /**
     * @param text capital letters, or digits as they stand
     * @param joined whether nothing stands between it and the one before
     */
    record Group(String text, boolean joined) {

        boolean isDigits() {
            return Character.isDigit(text.charAt(0));
        }
    }

    private Groups() {}

    static List<Group> of(String text) {
        List<Group> groups = new ArrayList<>();
        Matcher found = GROUP.matcher(text);
        int end = -1;
        while (found.find()) {
            groups.add(new Group(found.group().toUpperCase(Locale.ROOT), found.start() == end));
            end = found.end();
        }
        return groups;
    }

    static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') first++;
        return digits.substring(first);
    }
}
