package dev.countinghouse.contract.tax;

/** Why a tax has its rate, by the codes of EN 16931 (UNCL 5305). */
public enum TaxCategory {
    /** The standard rate, or a reduced one. */
    S(true),
    /** Taxed at zero. */
    Z(false),
    /** Exempt. */
    E(false),
    /** Reverse charge: the customer pays the tax. */
    AE(false),
    /** Supplied to another member state of the European Union. */
    K(false),
    /** Exported. */
    G(false),
    /** Not subject to the tax. */
    O(false),
    /** The Canary Islands' tax. */
    L(true),
    /** The tax of Ceuta and Melilla. */
    M(true);

    private final boolean taxed;

    TaxCategory(boolean taxed) {
        this.taxed = taxed;
    }

    /** Whether its rate may be above zero. */
    public boolean isTaxed() {
        return taxed;
    }
}
