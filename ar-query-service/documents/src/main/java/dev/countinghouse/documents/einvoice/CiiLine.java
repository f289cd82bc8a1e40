package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.TaxCategory;

/** Writes a line of CII. */
final class CiiLine {

    private CiiLine() {}

    static void write(Xml xml, int place, StatedLine each) {
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> inside(xml, place, each));
    }

    private static void inside(Xml xml, int place, StatedLine each) {
        xml.in(
                "ram:AssociatedDocumentLineDocument",
                () -> xml.text("ram:LineID", Integer.toString(place)));
        xml.in(
                "ram:SpecifiedTradeProduct",
                () -> {
                    xml.text("ram:SellerAssignedID", each.line().item());
                    xml.text("ram:Name", each.line().description());
                });
        xml.in(
                "ram:SpecifiedLineTradeAgreement",
                () ->
                        xml.in(
                                "ram:NetPriceProductTradePrice",
                                () -> xml.number("ram:ChargeAmount", each.price())));
        xml.in(
                "ram:SpecifiedLineTradeDelivery",
                () ->
                        xml.number(
                                "ram:BilledQuantity",
                                each.quantity(),
                                "unitCode",
                                each.line().unit()));
        xml.in("ram:SpecifiedLineTradeSettlement", () -> settlement(xml, each));
    }

    private static void settlement(Xml xml, StatedLine each) {
        xml.in(
                "ram:ApplicableTradeTax",
                () -> {
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:CategoryCode", each.tax().category().code());
                    if (each.tax().category() != TaxCategory.OUTSIDE_SCOPE) {
                        xml.number("ram:RateApplicablePercent", each.tax().ratePercent());
                    }
                });
        xml.in(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> xml.number("ram:LineTotalAmount", each.net()));
    }
}
