package dev.countinghouse.documents;

import org.jspecify.annotations.Nullable;

/** Why a rate is what it is, by the codes of EN 16931 (UNCL 5305, BT-118 and BT-151). */
public enum TaxCategory {
    STANDARD("S", null),
    ZERO("Z", null),
    EXEMPT("E", null),
    /** The buyer owes the tax. */
    REVERSE_CHARGE("AE", "VATEX-EU-AE"),
    /** Goods to a business in another member state. */
    INTRA_COMMUNITY("K", "VATEX-EU-IC"),
    /** Goods that leave the union. */
    EXPORT("G", "VATEX-EU-G"),
    OUTSIDE_SCOPE("O", "VATEX-EU-O");

    private final String code;
    private final @Nullable String exemption;

    TaxCategory(String code, @Nullable String exemption) {
        this.code = code;
        this.exemption = exemption;
    }

    public String code() {
        return code;
    }

    /** The code that says why no tax is charged, where the category alone says it (BT-121). */
    public @Nullable String exemption() {
        return exemption;
    }

    /** Whether lines of it bear a tax. */
    public boolean isTaxed() {
        return this == STANDARD;
    }

    /** Whether a reason must be printed. */
    public boolean needsReason() {
        return this != STANDARD && this != ZERO;
    }
}
