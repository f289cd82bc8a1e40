package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.TaxCategory;

import java.math.BigDecimal;

/** Writes a line of UBL. */
final class UblLine {

    private UblLine() {}

    static void write(Xml xml, int place, StatedLine each, Stated stated) {
        String quantity = stated.isCredit() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity";
        String currency = stated.currency();
        xml.in(
                stated.isCredit() ? "cac:CreditNoteLine" : "cac:InvoiceLine",
                () -> {
                    xml.text("cbc:ID", Integer.toString(place));
                    xml.number(quantity, each.quantity(), "unitCode", each.line().unit());
                    xml.number("cbc:LineExtensionAmount", each.net(), "currencyID", currency);
                    xml.in("cac:Item", () -> item(xml, each));
                    xml.in(
                            "cac:Price",
                            () ->
                                    xml.number(
                                            "cbc:PriceAmount",
                                            each.price(),
                                            "currencyID",
                                            currency));
                });
    }

    private static void item(Xml xml, StatedLine each) {
        xml.text("cbc:Name", each.line().description());
        String item = each.line().item();
        if (item != null) {
            xml.in("cac:SellersItemIdentification", () -> xml.text("cbc:ID", item));
        }
        xml.in(
                "cac:ClassifiedTaxCategory",
                () -> {
                    category(xml, each.tax().category(), each.tax().ratePercent());
                    scheme(xml);
                });
    }

    /** What is outside the tax's scope has no rate (BR-O-05). */
    static void category(Xml xml, TaxCategory category, BigDecimal rate) {
        xml.text("cbc:ID", category.code());
        if (category != TaxCategory.OUTSIDE_SCOPE) xml.number("cbc:Percent", rate);
    }

    static void scheme(Xml xml) {
        xml.in("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
    }
}
