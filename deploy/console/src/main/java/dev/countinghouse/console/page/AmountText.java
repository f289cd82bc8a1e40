package dev.countinghouse.console.page;

import dev.countinghouse.contract.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * Amounts as people type them: {@code 1,250.00} or {@code 1.250,00} as their locale has it, and
 * {@code =3*19.90+5} to be worked out, rounded half up to the currency's minor unit.
 */
public final class AmountText {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_DEPTH = 10;

    private final char decimal;

    public AmountText(Locale locale) {
        decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }

    /**
     * @throws IllegalArgumentException saying what is wrong
     */
    public Money parse(String typed, Currency currency) {
        String text = typed.strip();
        if (text.startsWith("=")) return Money.rounded(worked(text.substring(1)), currency);
        try {
            return Money.parse(plain(text), currency.getCurrencyCode());
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("is too large");
        }
    }

    /** A number without a currency, such as a quantity or a price. */
    public BigDecimal number(String typed) {
        String text = typed.strip();
        return text.startsWith("=") ? worked(text.substring(1)) : new BigDecimal(plain(text));
    }

    /** What the services read: digits, a point, a sign. */
    private String plain(String typed) {
        String text = typed.replaceAll("[\\s\u00a0\u202f’']", "").replace('−', '-');
        if (text.matches("\\(.+\\)")) text = "-" + text.substring(1, text.length() - 1);
        if (text.length() > MAX_LENGTH || !text.matches("-?[0-9][0-9.,]*|-?[.,][0-9]+")) {
            throw new IllegalArgumentException("is no amount");
        }
        int point = point(text);
        String whole = (point < 0 ? text : text.substring(0, point)).replaceAll("[.,]", "");
        String part = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty() || whole.equals("-")) whole += "0";
        return part.isEmpty() ? whole : whole + "." + part;
    }

    /**
     * Where the decimals begin, or -1. With both signs, the last one tells; with one, the locale
     * does, and what would group digits must group them in threes.
     */
    private int point(String text) {
        int dot = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) return Math.max(dot, comma);
        int last = Math.max(dot, comma);
        if (last < 0) return -1;
        if (text.charAt(last) == decimal && text.indexOf(decimal) == last) return last;
        String groups = "-?\\d{1,3}([.,]\\d{3})+";
        if (text.matches(groups)) return -1;
        throw new IllegalArgumentException(
                "could mean two amounts: write " + (decimal == ',' ? "1.250,00" : "1,250.00"));
    }

    private BigDecimal worked(String formula) {
        if (formula.length() > MAX_LENGTH) throw new IllegalArgumentException("is too long");
        var sum = new Sum(formula);
        BigDecimal value = sum.terms(0);
        if (sum.at < formula.length()) throw new IllegalArgumentException("cannot be worked out");
        return value;
    }

    /** The four operations and brackets, read from left to right. */
    private final class Sum {
        private final String text;
        private int at;

        private Sum(String text) {
            this.text = text;
        }

        private char next() {
            while (at < text.length() && text.charAt(at) == ' ') at++;
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private BigDecimal terms(int depth) {
            if (depth > MAX_DEPTH) throw new IllegalArgumentException("has too many brackets");
            BigDecimal value = factors(depth);
            for (char c = next(); c == '+' || c == '-'; c = next()) {
                at++;
                BigDecimal other = factors(depth);
                value = c == '+' ? value.add(other) : value.subtract(other);
            }
            return value;
        }

        private BigDecimal factors(int depth) {
            BigDecimal value = factor(depth);
            for (char c = next(); c == '*' || c == '/'; c = next()) {
                at++;
                BigDecimal other = factor(depth);
                if (c == '/' && other.signum() == 0) {
                    throw new IllegalArgumentException("divides by zero");
                }
                value = c == '*' ? value.multiply(other) : divided(value, other);
            }
            return value;
        }

        private static BigDecimal divided(BigDecimal value, BigDecimal other) {
            return value.divide(other, new MathContext(34, RoundingMode.HALF_UP));
        }

        private BigDecimal factor(int depth) {
            char c = next();
            if (c == '-') {
                at++;
                return factor(depth).negate();
            }
            if (c == '(') {
                at++;
                BigDecimal value = terms(depth + 1);
                if (next() != ')') throw new IllegalArgumentException("lacks a bracket");
                at++;
                return value;
            }
            int start = at;
            while (at < text.length() && "0123456789.,".indexOf(text.charAt(at)) >= 0) at++;
            if (at == start) throw new IllegalArgumentException("cannot be worked out");
            return new BigDecimal(plain(text.substring(start, at)));
        }
    }

    char decimal() {
        return decimal;
    }
}
