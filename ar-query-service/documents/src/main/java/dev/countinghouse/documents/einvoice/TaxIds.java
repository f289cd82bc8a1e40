package dev.countinghouse.documents.einvoice;

/** Which tax numbers are VAT identifiers. */
final class TaxIds {

    private TaxIds() {}

    /** One that begins with its country's letters (BR-CO-9). */
    static boolean isVat(String taxId) {
        return taxId.matches("[A-Z]{2}.+");
    }
}
