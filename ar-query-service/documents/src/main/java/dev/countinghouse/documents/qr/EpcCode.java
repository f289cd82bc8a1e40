package dev.countinghouse.documents.qr;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a SEPA transfer's code says (EPC069-12, version 002, UTF-8, no structured reference). */
public final class EpcCode {

    private static final int MAX_NAME = 70;
    private static final int MAX_TEXT = 140;
    private static final int MAX_BYTES = 331;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** ISO codes of the countries in SEPA's geographical scope (EPC409-09). */
    private static final Set<String> SEPA =
            Set.of(
                    ("AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV"
                                    + " MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA")
                            .split(" "));

    private EpcCode() {}

    /** The code's text, if the payment is one that SEPA carries. */
    public static Optional<String> of(Remittance payment) {
        boolean fits =
                payment.amount().currency().getCurrencyCode().equals("EUR")
                        && payment.amount().isPositive()
                        && payment.amount().toBigDecimal().compareTo(MOST) <= 0
                        && SEPA.contains(payment.bank().country());
        if (!fits) return Optional.empty();
        String text =
                String.join(
                        "\n",
                        Arrays.asList(
                                "BCD",
                                "002",
                                "1",
                                "SCT",
                                bic(payment),
                                cut(payment.bank().holder(), MAX_NAME),
                                payment.bank().number(),
                                "EUR" + payment.amount().decimal(),
                                "",
                                "",
                                cut(payment.reference(), MAX_TEXT)));
        boolean small = text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return small ? Optional.of(text) : Optional.empty();
    }

    private static String bic(Remittance payment) {
        String routing = payment.bank().routing();
        if (routing == null) return "";
        return routing.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?") ? routing : "";
    }

    /** On one line, and no longer than the code allows. */
    private static String cut(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        int points = line.codePointCount(0, line.length());
        return points <= most ? line : line.substring(0, line.offsetByCodePoints(0, most));
    }
}
