package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.BankAccount;
import dev.countinghouse.documents.Payable;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Writes UBL 2.1 by Peppol BIS Billing 3, in the order of its schema. */
final class Ubl {

    private static final String SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private final Xml xml = new Xml();
    private final Stated stated;
    private final Words words;
    private final String[] currency;

    private Ubl(Stated stated, Words words) {
        this.stated = stated;
        this.words = words;
        this.currency = new String[] {"currencyID", stated.currency()};
    }

    static byte[] of(Stated stated, Words words) {
        return new Ubl(stated, words).write();
    }

    private byte[] write() {
        String root = stated.isCredit() ? "CreditNote" : "Invoice";
        return xml.in(
                        root,
                        this::document,
                        "xmlns",
                        SCHEMA + root + "-2",
                        "xmlns:cac",
                        SCHEMA + "CommonAggregateComponents-2",
                        "xmlns:cbc",
                        SCHEMA + "CommonBasicComponents-2")
                .bytes();
    }

    private void document() {
        var heading = stated.heading();
        xml.text("cbc:CustomizationID", CUSTOMIZATION);
        xml.text("cbc:ProfileID", PROFILE);
        xml.text("cbc:ID", heading.number());
        xml.text("cbc:IssueDate", heading.dated().toString());
        Payable payable = stated.payable();
        if (payable == null) {
            xml.text("cbc:CreditNoteTypeCode", CREDIT_NOTE);
        } else {
            if (payable.dueOn() != null) xml.text("cbc:DueDate", payable.dueOn().toString());
            xml.text("cbc:InvoiceTypeCode", INVOICE);
        }
        xml.text("cbc:Note", Notes.of(stated));
        xml.text("cbc:DocumentCurrencyCode", stated.currency());
        xml.text("cbc:BuyerReference", heading.customerReference());
        references();
        UblParty.write(xml, "cac:AccountingSupplierParty", heading.seller(), stated);
        UblParty.write(xml, "cac:AccountingCustomerParty", heading.buyer(), stated);
        delivery();
        if (payable == null) {
            xml.in("cac:PaymentMeans", () -> xml.text("cbc:PaymentMeansCode", Means.SET_OFF));
        } else if (payable.bank() != null) {
            means(payable, payable.bank());
        }
        if (stated.terms() != null) {
            xml.in("cac:PaymentTerms", () -> xml.text("cbc:Note", stated.terms()));
        }
        taxes();
        totals();
        int place = 0;
        for (StatedLine line : stated.lines()) UblLine.write(xml, ++place, line, stated);
    }

    private void references() {
        String order = stated.heading().purchaseOrder();
        if (order != null) xml.in("cac:OrderReference", () -> xml.text("cbc:ID", order));
        var memo = stated.memo();
        if (memo == null || memo.corrects() == null) return;
        xml.in(
                "cac:BillingReference",
                () ->
                        xml.in(
                                "cac:InvoiceDocumentReference",
                                () -> {
                                    xml.text("cbc:ID", memo.corrects());
                                    xml.text("cbc:IssueDate", date(memo.correctsDated()));
                                }));
    }

    private static @Nullable String date(java.time.@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private void delivery() {
        String to = stated.sale().deliveredTo();
        String on = date(stated.sale().delivered());
        if (on == null && to == null) return;
        xml.in(
                "cac:Delivery",
                () -> {
                    xml.text("cbc:ActualDeliveryDate", on);
                    if (to != null) xml.in("cac:DeliveryLocation", () -> place(to));
                });
    }

    private void place(String country) {
        xml.in("cac:Address", () -> UblParty.country(xml, country));
    }

    private void means(Payable payable, BankAccount bank) {
        xml.in(
                "cac:PaymentMeans",
                () -> {
                    xml.text("cbc:PaymentMeansCode", Means.code(bank, stated.currency()));
                    xml.text("cbc:PaymentID", Means.reference(stated, payable));
                    xml.in(
                            "cac:PayeeFinancialAccount",
                            () -> {
                                xml.text("cbc:ID", bank.number());
                                xml.text("cbc:Name", bank.holder());
                                if (bank.routing() == null) return;
                                xml.in(
                                        "cac:FinancialInstitutionBranch",
                                        () -> xml.text("cbc:ID", bank.routing()));
                            });
                });
    }

    private void taxes() {
        xml.in(
                "cac:TaxTotal",
                () -> {
                    amount("cbc:TaxAmount", stated.tax());
                    stated.taxes().forEach(this::tax);
                });
    }

    private void tax(StatedTax tax) {
        String usual =
                tax.category().needsReason() ? words.text("exempt." + tax.category().code()) : "";
        xml.in(
                "cac:TaxSubtotal",
                () -> {
                    amount("cbc:TaxableAmount", tax.taxable());
                    amount("cbc:TaxAmount", tax.amount());
                    xml.in(
                            "cac:TaxCategory",
                            () -> {
                                UblLine.category(xml, tax.category(), tax.rate());
                                xml.text("cbc:TaxExemptionReasonCode", tax.code());
                                xml.text("cbc:TaxExemptionReason", tax.reason(usual));
                                UblLine.scheme(xml);
                            });
                });
    }

    private void totals() {
        xml.in(
                "cac:LegalMonetaryTotal",
                () -> {
                    amount("cbc:LineExtensionAmount", stated.net());
                    amount("cbc:TaxExclusiveAmount", stated.net());
                    amount("cbc:TaxInclusiveAmount", stated.gross());
                    if (stated.paid().signum() != 0) amount("cbc:PrepaidAmount", stated.paid());
                    if (stated.rounding().signum() != 0) {
                        amount("cbc:PayableRoundingAmount", stated.rounding());
                    }
                    amount("cbc:PayableAmount", stated.due());
                });
    }

    private void amount(String name, BigDecimal amount) {
        xml.number(name, amount, currency);
    }
}
