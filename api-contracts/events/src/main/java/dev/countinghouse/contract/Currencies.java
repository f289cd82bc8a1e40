package dev.countinghouse.contract;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * The currencies of ISO 4217 and their decimals, pinned: what an amount's minor units mean must not
 * change with the JDK that reads them. The JDK lends only the type, so of the standard's codes the
 * one that it does not know is missing (UYW, a unit of account).
 *
 * <p>Codes without a minor unit (metals, bond units, XDR, XXX) are no currencies here. Source: ISO
 * 4217 list one (current) and list three (withdrawn), as of amendment 180.
 */
public final class Currencies {

    private static final Map<Integer, String> CURRENT =
            Map.of(
                    0,
                    """
                    BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
                    """,
                    2,
                    """
                    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP
                    BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB
                    EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
                    KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
                    MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD
                    RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
                    TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
                    """,
                    3,
                    "BHD IQD JOD KWD LYD OMR TND",
                    4,
                    "CLF");

    private static final Map<Integer, String> WITHDRAWN =
            Map.of(
                    0,
                    "ADP BEF BYB BYR ESP GRD ITL LUF MGF PTE ROL TPE TRL",
                    2,
                    """
                    AFA ANG ATS AYM AZM BGL BGN CSD CUC CYP DEM EEK FIM FRF GHC GWP HRK IEP LTL LVL
                    MRO MTL MZM NLG RUR SDD SIT SKK SLL SRG STD TMM USS VEB VEF YUM ZMK ZWD ZWL
                    ZWN ZWR
                    """);

    private static final Map<String, Integer> CURRENT_DECIMALS = byCode(CURRENT);
    private static final Map<String, Integer> WITHDRAWN_DECIMALS = byCode(WITHDRAWN);

    private Currencies() {}

    private static Map<String, Integer> byCode(Map<Integer, String> codes) {
        Map<String, Integer> decimals = new HashMap<>();
        codes.forEach(
                (count, list) ->
                        Arrays.stream(list.strip().split("\\s+"))
                                .forEach(code -> decimals.put(code, count)));
        return Map.copyOf(decimals);
    }

    /**
     * A currency by its code, current or withdrawn.
     *
     * @throws IllegalArgumentException if there is none, or amounts of it cannot be counted
     */
    public static Currency of(String code) {
        if (code.length() == 3
                && (CURRENT_DECIMALS.containsKey(code) || WITHDRAWN_DECIMALS.containsKey(code))) {
            return Currency.getInstance(code);
        }
        throw new IllegalArgumentException(
                "not a currency of ISO 4217 with a minor unit: " + Text.abbreviated(code));
    }

    /**
     * How many decimals an amount has: 2 for USD, 0 for JPY, 3 for KWD.
     *
     * @throws IllegalArgumentException if the currency has no minor unit
     */
    public static int decimals(Currency currency) {
        Integer decimals = CURRENT_DECIMALS.get(currency.getCurrencyCode());
        if (decimals == null) decimals = WITHDRAWN_DECIMALS.get(currency.getCurrencyCode());
        if (decimals == null) throw new IllegalArgumentException(currency + " has no minor unit");
        return decimals;
    }

    /**
     * A currency in which something new may begin.
     *
     * @throws IllegalArgumentException if it has no minor unit, or its code is withdrawn
     */
    public static Currency requireCurrent(Currency currency) {
        decimals(currency);
        if (isWithdrawn(currency)) {
            throw new IllegalArgumentException(
                    currency + " is withdrawn: nothing new begins in it");
        }
        return currency;
    }

    /** Whether the code is no longer in use; what is recorded in it stays. */
    public static boolean isWithdrawn(Currency currency) {
        return WITHDRAWN_DECIMALS.containsKey(currency.getCurrencyCode());
    }
}
