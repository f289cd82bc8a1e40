package dev.countinghouse.formats.camt;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.camt.CamtRecord.Charge;
import dev.countinghouse.formats.xml.Element;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** How camt writes amounts, dates and identifications. */
final class CamtElements {

    private CamtElements() {}

    /** {@code Amt} with the sign of {@code CdtDbtInd}, or of the direction where it has none. */
    static @Nullable BigDecimal signed(Element holder, String direction) {
        BigDecimal amount = Decimals.parse(holder.text("Amt"), '.');
        String own = holder.text("CdtDbtInd");
        String sign = own.isEmpty() ? direction : own;
        return amount != null && sign.equals("DBIT") ? amount.negate() : amount;
    }

    static String currency(Element holder) {
        Element amount = holder.first("Amt");
        return amount == null ? "" : amount.attribute("Ccy");
    }

    /** The day, also of a date and time; empty where there is none. */
    static String date(Element parts, String name) {
        String date = parts.text(name, "Dt");
        String dateTime = parts.text(name, "DtTm");
        String either = date.isEmpty() ? dateTime : date;
        return either.substring(0, Math.min(either.length(), "2026-01-31".length()));
    }

    static boolean isTrue(String indicator) {
        return indicator.equals("true") || indicator.equals("1");
    }

    /** Each record; in version 2 and before a charge is a record itself. */
    static List<Charge> charges(Element parts) {
        List<Charge> charges = new ArrayList<>();
        for (Element all : parts.all("Chrgs")) {
            List<Element> records = all.all("Rcrd");
            for (Element each : records.isEmpty() ? List.of(all) : records) {
                BigDecimal amount = signed(each, "DBIT");
                if (amount != null) {
                    charges.add(new Charge(amount, currency(each)));
                }
            }
        }
        return charges;
    }

    /** The first text, however deep. */
    static String deepest(Element element) {
        List<String> texts = texts(element);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /** All texts in the order of the file. */
    static List<String> texts(Element element) {
        List<String> texts = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>(List.of(element));
        while (!open.isEmpty()) {
            Element next = open.pop();
            if (!next.text().isEmpty()) {
                texts.add(next.text());
            }
            next.children().reversed().forEach(open::push);
        }
        return texts;
    }
}
