package dev.countinghouse.console.settings;

import dev.countinghouse.console.api.Books.Setting;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.ReturnRule;

import tools.jackson.databind.JsonNode;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** How a book works, in words. */
public final class Ways {

    /** What the names of settings about returned payments begin with; the code follows. */
    private static final String RULE = "returnRule.";

    private Ways() {}

    public static String tax(TaxMethod method) {
        return "%s, rounded %s, %s"
                .formatted(
                        rounding(method.rounding()),
                        direction(method.direction()),
                        method.pricesIncludeTax() ? "within the prices" : "on top of the prices");
    }

    static String rounding(TaxMethod.Rounding rounding) {
        return switch (rounding) {
            case PER_LINE -> "by line";
            case PER_RATE -> "once for each rate";
        };
    }

    static String direction(TaxMethod.Direction direction) {
        return switch (direction) {
            case NEAREST -> "to the nearest";
            case UP -> "up";
            case DOWN -> "down";
        };
    }

    public static String credit(CreditPolicy policy) {
        return switch (policy) {
            case REFUSE -> "is refused";
            case FLAG -> "is issued and flagged";
        };
    }

    public static String application(ApplicationRule rule) {
        return switch (rule) {
            case LINES_FIRST -> "the lines, and only then their taxes";
            case PRORATE -> "lines and taxes in proportion to what is open of them";
        };
    }

    public static String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String name(Setting setting) {
        return switch (setting.setting()) {
            case "name" -> "Name";
            case "timeZone" -> "Time zone";
            case "functionalCurrency" -> "Currency";
            case "firstMonthOfFiscalYear" -> "Fiscal year begins in";
            case "taxMethod" -> "Taxes";
            case "creditPolicy" -> "An invoice beyond an account’s credit";
            case "applicationRule" -> "What is paid of an invoice pays";
            case "letterhead" -> "Letterhead";
            case "template" -> "How documents look";
            case "delivery" -> "Sent by themselves";
            default ->
                    isReturnRule(setting)
                            ? "Payments returned with " + setting.setting().substring(RULE.length())
                            : setting.setting();
        };
    }

    private static boolean isReturnRule(Setting setting) {
        return setting.setting().startsWith(RULE);
    }

    private static String returned(ReturnRule rule) {
        return "%s, %s, %s"
                .formatted(
                        rule.fee() == null ? "no fee" : "fee " + rule.fee(),
                        rule.resubmittable() ? "asked for again" : "not asked for again",
                        rule.blocksMethod() ? "method blocked" : "method kept");
    }

    static String value(Setting setting) {
        JsonNode value = setting.value();
        return switch (setting.setting()) {
            case "firstMonthOfFiscalYear" -> month(value.asInt());
            case "taxMethod" -> tax(EventJson.mapper().treeToValue(value, TaxMethod.class));
            case "creditPolicy" -> credit(CreditPolicy.valueOf(value.asString()));
            case "applicationRule" -> application(ApplicationRule.valueOf(value.asString()));
            case "letterhead" -> value.path("name").asString();
            case "template" ->
                    "%s, %s, %s"
                            .formatted(
                                    value.path("paper").asString(),
                                    value.path("accent").asString(),
                                    value.path("language").asString());
            case String name when name.startsWith(RULE) ->
                    returned(EventJson.mapper().treeToValue(value, ReturnRule.class));
            default -> value.isString() ? value.asString() : value.toString();
        };
    }
}
