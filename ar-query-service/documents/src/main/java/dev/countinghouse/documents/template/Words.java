package dev.countinghouse.documents.template;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template set says in one language, and how it writes dates and figures. */
public final class Words {

    /** The order matters: the longest first. What stands between quotes is written as it is. */
    private static final Pattern DATE_PART = Pattern.compile("'[^']*'|MMMM|yyyy|MM|dd|d|M");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Language language;
    private final Map<String, String> changed;

    Words(Language language, Map<String, String> changed) {
        this.language = language;
        this.changed = changed;
    }

    public Language language() {
        return language;
    }

    /** A text, with the values where it says {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... values) {
        String text = changed.get(key);
        if (text == null) text = language.texts().get(key);
        if (text == null) throw new IllegalArgumentException("no text is called " + key);
        if (values.length == 0) return text;
        return PLACE.matcher(text)
                .replaceAll(
                        place -> {
                            int index = Integer.parseInt(place.group(1));
                            String value = index < values.length ? values[index].toString() : "";
                            return Matcher.quoteReplacement(value);
                        });
    }

    /** A text of the kind, or of all kinds. */
    public String ofKind(String kind, String key) {
        String own = kind + "." + key;
        return text(language.texts().containsKey(own) ? own : key);
    }

    /** A date in the form that the text {@code format.date} says. */
    public String date(LocalDate date) {
        Matcher part = DATE_PART.matcher(text("format.date"));
        StringBuilder written = new StringBuilder();
        while (part.find()) {
            part.appendReplacement(written, Matcher.quoteReplacement(datePart(part.group(), date)));
        }
        return part.appendTail(written).toString();
    }

    private String datePart(String part, LocalDate date) {
        return switch (part) {
            case "yyyy" -> String.format("%04d", date.getYear());
            case "MMMM" -> text("format.months").split(",")[date.getMonthValue() - 1].strip();
            case "MM" -> two(date.getMonthValue());
            case "M" -> Integer.toString(date.getMonthValue());
            case "dd" -> two(date.getDayOfMonth());
            case "d" -> Integer.toString(date.getDayOfMonth());
            default -> part.substring(1, part.length() - 1);
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** An amount without its currency. */
    public String amount(Money money) {
        return number(money.toBigDecimal());
    }

    /** A sum without its currency. */
    public String amount(Sum sum) {
        return number(sum.toBigDecimal());
    }

    /** An amount with its currency, in the order that the language has. */
    public String money(Money money) {
        return text("format.money", amount(money), name(money.currency()));
    }

    private static String name(Currency currency) {
        return currency.getCurrencyCode();
    }

    /** A rate as it is, with no decimals that say nothing. */
    public String percent(BigDecimal rate) {
        return text("format.percent", plain(rate));
    }

    /** A price: with at least the decimals of the currency, as prices are written. */
    public String price(BigDecimal price, int decimals) {
        BigDecimal stripped = price.stripTrailingZeros();
        return number(stripped.scale() < decimals ? stripped.setScale(decimals) : stripped);
    }

    /** A number with no decimals that say nothing. */
    public String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** With the language's marks and a real minus sign, which is as wide as a plus. */
    private String number(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder written = new StringBuilder(value.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) written.append(text("format.group"));
            written.append(whole.charAt(i));
        }
        if (point >= 0) written.append(text("format.decimal")).append(digits.substring(point + 1));
        return written.toString();
    }

    /** What a unit's code means, or nothing where the number says enough. */
    public String unit(String code) {
        String key = "unit." + code;
        return language.texts().containsKey(key) ? text(key) : code;
    }
}
