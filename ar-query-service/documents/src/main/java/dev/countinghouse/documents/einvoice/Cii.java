package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.BankAccount;
import dev.countinghouse.documents.Payable;
import dev.countinghouse.documents.TaxCategory;
import dev.countinghouse.documents.template.Words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes UN/CEFACT CII D16B by EN 16931, in the order of its schema. */
final class Cii {

    private static final String SCHEMA = "urn:un:unece:uncefact:data:standard:";
    private static final String GUIDELINE = "urn:cen.eu:en16931:2017";
    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private final Xml xml = new Xml();
    private final Stated stated;
    private final Words words;

    private Cii(Stated stated, Words words) {
        this.stated = stated;
        this.words = words;
    }

    static byte[] of(Stated stated, Words words) {
        return new Cii(stated, words).write();
    }

    private byte[] write() {
        return xml.in(
                        "rsm:CrossIndustryInvoice",
                        this::document,
                        "xmlns:rsm",
                        SCHEMA + "CrossIndustryInvoice:100",
                        "xmlns:ram",
                        SCHEMA + "ReusableAggregateBusinessInformationEntity:100",
                        "xmlns:udt",
                        SCHEMA + "UnqualifiedDataType:100",
                        "xmlns:qdt",
                        SCHEMA + "QualifiedDataType:100")
                .bytes();
    }

    private void document() {
        xml.in(
                "rsm:ExchangedDocumentContext",
                () ->
                        xml.in(
                                "ram:GuidelineSpecifiedDocumentContextParameter",
                                () -> xml.text("ram:ID", GUIDELINE)));
        xml.in("rsm:ExchangedDocument", this::head);
        xml.in(
                "rsm:SupplyChainTradeTransaction",
                () -> {
                    int place = 0;
                    for (StatedLine line : stated.lines()) CiiLine.write(xml, ++place, line);
                    xml.in("ram:ApplicableHeaderTradeAgreement", this::agreement);
                    xml.in("ram:ApplicableHeaderTradeDelivery", this::delivery);
                    xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
                });
    }

    private void head() {
        xml.text("ram:ID", stated.heading().number());
        xml.text("ram:TypeCode", stated.isCredit() ? CREDIT_NOTE : INVOICE);
        date("ram:IssueDateTime", stated.heading().dated(), "udt");
        String note = Notes.of(stated);
        if (note != null) xml.in("ram:IncludedNote", () -> xml.text("ram:Content", note));
    }

    private void date(String name, LocalDate date, String prefix) {
        String written = DateTimeFormatter.BASIC_ISO_DATE.format(date);
        xml.in(name, () -> xml.text(prefix + ":DateTimeString", written, "format", "102"));
    }

    private void agreement() {
        xml.text("ram:BuyerReference", stated.heading().customerReference());
        CiiParty.write(xml, "ram:SellerTradeParty", stated.heading().seller(), stated);
        CiiParty.write(xml, "ram:BuyerTradeParty", stated.heading().buyer(), stated);
        String order = stated.heading().purchaseOrder();
        if (order == null) return;
        xml.in("ram:BuyerOrderReferencedDocument", () -> xml.text("ram:IssuerAssignedID", order));
    }

    private void delivery() {
        String to = stated.sale().deliveredTo();
        if (to != null) {
            xml.in(
                    "ram:ShipToTradeParty",
                    () -> xml.in("ram:PostalTradeAddress", () -> xml.text("ram:CountryID", to)));
        }
        LocalDate on = stated.sale().delivered();
        if (on == null) return;
        xml.in(
                "ram:ActualDeliverySupplyChainEvent",
                () -> date("ram:OccurrenceDateTime", on, "udt"));
    }

    private void settlement() {
        Payable payable = stated.payable();
        if (payable != null && payable.bank() != null) {
            xml.text("ram:PaymentReference", Means.reference(stated, payable));
        }
        xml.text("ram:InvoiceCurrencyCode", stated.currency());
        if (payable == null) {
            xml.in(
                    "ram:SpecifiedTradeSettlementPaymentMeans",
                    () -> xml.text("ram:TypeCode", Means.SET_OFF));
        } else if (payable.bank() != null) {
            means(payable.bank());
        }
        stated.taxes().forEach(this::tax);
        LocalDate due = payable == null ? null : payable.dueOn();
        if (stated.terms() != null || due != null) {
            xml.in(
                    "ram:SpecifiedTradePaymentTerms",
                    () -> {
                        xml.text("ram:Description", stated.terms());
                        if (due != null) date("ram:DueDateDateTime", due, "udt");
                    });
        }
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
        corrected();
    }

    private void means(BankAccount bank) {
        xml.in(
                "ram:SpecifiedTradeSettlementPaymentMeans",
                () -> {
                    xml.text("ram:TypeCode", Means.code(bank, stated.currency()));
                    xml.in(
                            "ram:PayeePartyCreditorFinancialAccount",
                            () -> {
                                if (bank.isIban()) xml.text("ram:IBANID", bank.number());
                                xml.text("ram:AccountName", bank.holder());
                                if (!bank.isIban()) xml.text("ram:ProprietaryID", bank.number());
                            });
                    String bic = bank.routing();
                    if (bic == null) return;
                    xml.in(
                            "ram:PayeeSpecifiedCreditorFinancialInstitution",
                            () -> xml.text("ram:BICID", bic));
                });
    }

    private void tax(StatedTax tax) {
        String usual =
                tax.category().needsReason() ? words.text("exempt." + tax.category().code()) : "";
        xml.in(
                "ram:ApplicableTradeTax",
                () -> {
                    xml.number("ram:CalculatedAmount", tax.amount());
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:ExemptionReason", tax.reason(usual));
                    xml.number("ram:BasisAmount", tax.taxable());
                    xml.text("ram:CategoryCode", tax.category().code());
                    xml.text("ram:ExemptionReasonCode", tax.code());
                    if (tax.category() != TaxCategory.OUTSIDE_SCOPE) {
                        xml.number("ram:RateApplicablePercent", tax.rate());
                    }
                });
    }

    private void totals() {
        xml.number("ram:LineTotalAmount", stated.net());
        xml.number("ram:TaxBasisTotalAmount", stated.net());
        xml.number("ram:TaxTotalAmount", stated.tax(), "currencyID", stated.currency());
        present("ram:RoundingAmount", stated.rounding());
        xml.number("ram:GrandTotalAmount", stated.gross());
        present("ram:TotalPrepaidAmount", stated.paid());
        xml.number("ram:DuePayableAmount", stated.due());
    }

    private void present(String name, BigDecimal amount) {
        if (amount.signum() != 0) xml.number(name, amount);
    }

    private void corrected() {
        var memo = stated.memo();
        if (memo == null || memo.corrects() == null) return;
        xml.in(
                "ram:InvoiceReferencedDocument",
                () -> {
                    xml.text("ram:IssuerAssignedID", memo.corrects());
                    if (memo.correctsDated() == null) return;
                    date("ram:FormattedIssueDateTime", memo.correctsDated(), "qdt");
                });
    }
}
