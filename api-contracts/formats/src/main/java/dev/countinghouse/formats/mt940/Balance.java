package dev.countinghouse.formats.mt940;

import dev.countinghouse.formats.Decimals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A balance: fields 60, 62, 64, 65.
 *
 * @param date YYMMDD
 * @param amount negative for a debit
 */
public record Balance(String date, String currency, BigDecimal amount) {

    private static final Pattern FORM =
            Pattern.compile("^([CD])(\\d{6})([A-Z]{3})(\\d{1,24}[,.]?\\d{0,9})\\s*$");

    /** Null where the field is no balance. */
    public static @Nullable Balance of(Mt940Record.Field field) {
        Matcher form = FORM.matcher(field.text());
        if (!form.find()) {
            return null;
        }
        BigDecimal amount = Decimals.parse(form.group(4).replace('.', ','), ',');
        if (amount == null) {
            return null;
        }
        boolean debit = form.group(1).equals("D");
        return new Balance(form.group(2), form.group(3), debit ? amount.negate() : amount);
    }
}
