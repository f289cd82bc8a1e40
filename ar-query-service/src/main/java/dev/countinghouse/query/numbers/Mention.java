package dev.countinghouse.query.numbers;

import dev.countinghouse.query.numbers.Groups.Group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be a document's number in a text: a run of digits, or several one after the other.
 *
 * @param whole with the letters that stand before it
 * @param before the letters that stand before it, if any do
 * @param parts the runs of digits without leading zeros, with points between
 * @param digits all digits, without leading zeros
 * @param withoutCheckDigit the digits but the last, if that proves the others; else empty
 */
public record Mention(
        String whole, String before, String parts, String digits, String withoutCheckDigit) {

    /** The most runs of digits that one number has. */
    private static final int MAX_RUNS = 4;

    /** The most mentions of a text that are looked at. */
    private static final int MAX_MENTIONS = 400;

    private static final int LEAST_CHECKED = 6;
    private static final int MAX_DIGITS = 30;

    /** Amounts and dates are numbers, too, and no document's. */
    private static final Pattern NO_NUMBER =
            Pattern.compile(
                    "(?<![0-9A-Za-z.,])[0-9]{1,3}(?:[.,'][0-9]{3})+(?:[.,][0-9]{2})?(?![0-9A-Za-z])"
                            + "|(?<![0-9A-Za-z])[0-9]+[.,][0-9]{2}(?![0-9A-Za-z]|[.,][0-9])"
                            + "|(?<![0-9A-Za-z])[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}(?![0-9A-Za-z])"
                            + "|(?<![0-9A-Za-z])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9A-Za-z-])");

    public static List<Mention> in(String text) {
        List<Group> groups = Groups.of(NO_NUMBER.matcher(text).replaceAll(" ; "));
        List<Mention> mentions = new ArrayList<>();
        for (int from = 0; from < groups.size(); from++) {
            for (int until = from + 1;
                    until <= Math.min(groups.size(), from + MAX_RUNS)
                            && groups.get(until - 1).isDigits();
                    until++) {
                if (mentions.size() == MAX_MENTIONS) return mentions;
                if (isWhole(groups, from, until)) mentions.add(of(groups, from, until));
            }
        }
        return mentions;
    }

    /** Letters may stand right before a number, but not behind it. */
    private static boolean isWhole(List<Group> groups, int from, int until) {
        if (until < groups.size() && groups.get(until).joined()) return false;
        return groups.subList(from, until).stream().mapToInt(g -> g.text().length()).sum()
                <= MAX_DIGITS;
    }

    private static Mention of(List<Group> groups, int from, int until) {
        List<String> runs = groups.subList(from, until).stream().map(Group::text).toList();
        String before =
                from > 0 && !groups.get(from - 1).isDigits() ? groups.get(from - 1).text() : "";
        String raw = String.join("", runs);
        String digits = Groups.withoutZeros(raw);
        return new Mention(
                before + raw,
                before,
                runs.stream().map(Groups::withoutZeros).collect(Collectors.joining(".")),
                digits,
                runs.size() == 1 && digits.length() >= LEAST_CHECKED && CheckDigits.isValid(digits)
                        ? digits.substring(0, digits.length() - 1)
                        : "");
    }

    /** Under which documents are looked up that it may mean. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of(whole, parts, digits, withoutCheckDigit));
        keys.remove("");
        return keys;
    }

    /** As it is told to people. */
    public String told() {
        return parts.replace('.', '-');
    }
}
