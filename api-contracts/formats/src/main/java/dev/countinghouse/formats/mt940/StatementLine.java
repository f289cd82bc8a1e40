package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Decimals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry, field 61.
 *
 * @param valuedOn YYMMDD
 * @param bookedOn MMDD, empty where it is left out
 * @param mark {@code C}, {@code D}, {@code RC} or {@code RD}; also with {@code E} for expected
 * @param amount positive for money in: RC takes out, RD gives back
 * @param type for example {@code NTRF}, with the letter; empty where it is left out
 * @param reference of the account's owner
 * @param bankReference after {@code //}
 * @param supplement the further lines
 */
public record StatementLine(
        String valuedOn,
        String bookedOn,
        String mark,
        BigDecimal amount,
        String type,
        String reference,
        String bankReference,
        String supplement) {

    private static final Pattern FORM =
            Pattern.compile(
                    "^(?<value>\\d{6})(?<entry>\\d{4}|\\s{4})?(?<mark>E?[CD]|R[CD])"
                            + "(?<funds>[A-Z])?(?<amount>\\d{1,24}[,.]?\\d{0,9})(?<rest>[^\\n]*)"
                            + "(?<more>(?s:.*))$");

    private static final Pattern TYPE = Pattern.compile("^[A-Z][A-Z0-9]{3}");

    /** Null where the field is no entry. */
    public static @Nullable StatementLine of(Mt940Record.Field field) {
        Matcher form = FORM.matcher(field.text());
        if (!form.find()) {
            return null;
        }
        BigDecimal amount = Decimals.parse(form.group("amount").replace('.', ','), ',');
        if (amount == null) {
            return null;
        }
        String mark = form.group("mark");
        String rest = form.group("rest");
        Matcher typed = TYPE.matcher(rest);
        String type = typed.find() ? typed.group() : "";
        String references = rest.substring(type.length());
        int slashes = references.indexOf("//");
        String entry = form.group("entry");
        return new StatementLine(
                form.group("value"),
                entry == null ? "" : entry.strip(),
                mark,
                isIn(mark) ? amount : amount.negate(),
                type,
                slashes < 0 ? references.strip() : references.substring(0, slashes).strip(),
                slashes < 0 ? "" : references.substring(slashes + 2).strip(),
                form.group("more").strip());
    }

    private static boolean isIn(String mark) {
        return mark.equals("C") || mark.equals("RD") || mark.equals("EC");
    }
}
