package dev.countinghouse.query.numbers;

import dev.countinghouse.query.numbers.Groups.Group;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document's number, taken apart.
 *
 * @param whole its letters and digits
 * @param letters its letters
 * @param parts its runs of digits without leading zeros, with points between
 * @param digits all of its digits, without leading zeros
 * @param squeezed its runs of digits without leading zeros, with nothing between
 * @param counter its last run of digits without leading zeros, if it is not the only one
 */
public record DocumentNumber(
        String whole,
        String letters,
        String parts,
        String digits,
        String squeezed,
        String counter) {

    /** Shorter ones are found in texts by chance. */
    private static final int LEAST_DIGITS = 5;

    /** How sure it is that a text means this document. */
    public enum Sureness {
        NONE,
        /** A short number or a mere counter: only together with an equal amount. */
        WEAK,
        STRONG
    }

    public static DocumentNumber of(String number) {
        List<Group> groups = Groups.of(number);
        List<String> runs = groups.stream().filter(Group::isDigits).map(Group::text).toList();
        List<String> plain = runs.stream().map(Groups::withoutZeros).toList();
        return new DocumentNumber(
                groups.stream().map(Group::text).collect(Collectors.joining()),
                groups.stream()
                        .filter(group -> !group.isDigits())
                        .map(Group::text)
                        .collect(Collectors.joining()),
                String.join(".", plain),
                Groups.withoutZeros(String.join("", runs)),
                String.join("", plain),
                plain.size() > 1 ? plain.getLast() : "");
    }

    /** Under which it is looked up. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of(whole, parts, digits, squeezed, counter));
        keys.remove("");
        return keys;
    }

    /** Whether a mention in a text means it. */
    public Sureness in(Mention mention) {
        if (isWhole(mention)) return Sureness.STRONG;
        if (digits.isEmpty()) return Sureness.NONE;
        boolean all = parts.equals(mention.parts()) || digits.equals(mention.digits());
        if (all) return isTelling(mention) ? Sureness.STRONG : Sureness.WEAK;
        if (digits.equals(mention.withoutCheckDigit())) {
            return digits.length() >= LEAST_DIGITS ? Sureness.STRONG : Sureness.NONE;
        }
        boolean some = squeezed.equals(mention.digits()) || counter.equals(mention.digits());
        return some ? Sureness.WEAK : Sureness.NONE;
    }

    private boolean isWhole(Mention mention) {
        return whole.length() >= LEAST_DIGITS && whole.equals(mention.whole());
    }

    /** Long enough, or with its own prefix; never with another's. */
    private boolean isTelling(Mention mention) {
        boolean prefixed = !letters.isEmpty() && mention.before().endsWith(letters);
        return prefixed || digits.length() >= LEAST_DIGITS;
    }

    /**
     * Whether a mention is it but for one slip of the finger: a digit wrong, left out or turned.
     */
    public boolean isNearly(Mention mention) {
        return digits.length() >= LEAST_DIGITS && Slips.isOne(digits, mention.digits());
    }
}
