package dev.countinghouse.formats.einvoice;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.xml.XmlCursor;
import dev.countinghouse.formats.xml.XmlCursor.Tag;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The few fields of an invoice that say what it is, found by their paths in UBL and CII. */
final class InvoiceXml {

    private static final String CII_SETTLEMENT =
            "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/";

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("ID", "number"),
                    Map.entry("UBLVersionID", "version"),
                    Map.entry("CustomizationID", "profile"),
                    Map.entry("IssueDate", "issuedOn"),
                    Map.entry("DocumentCurrencyCode", "currency"),
                    Map.entry("LegalMonetaryTotal/PayableAmount", "payable"),
                    Map.entry("ExchangedDocument/ID", "number"),
                    Map.entry("ExchangedDocument/IssueDateTime/DateTimeString", "issuedOn"),
                    Map.entry(
                            "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
                            "profile"),
                    Map.entry(CII_SETTLEMENT + "InvoiceCurrencyCode", "currency"),
                    Map.entry(
                            CII_SETTLEMENT
                                    + "SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount",
                            "payable"));

    private static final Set<String> LINES =
            Set.of(
                    "InvoiceLine",
                    "CreditNoteLine",
                    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem");

    private static final Set<String> ROOTS =
            Set.of("Invoice", "CreditNote", "CrossIndustryInvoice");

    private static final int DEEPEST = 4;

    private final Map<String, String> found = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Findings findings;
    private long lines;
    private long last = 1;

    InvoiceXml(Findings findings) {
        this.findings = findings;
    }

    /** Reads the document to its end; perhaps it stands in an envelope. */
    InvoiceXml read(InputStream in, Head head) throws IOException {
        XmlCursor xml = new XmlCursor(in, head, findings);
        Tag tag = xml.next();
        while (tag != Tag.NONE && !(tag == Tag.START && ROOTS.contains(xml.name()))) {
            tag = xml.next();
        }
        int root = xml.depth();
        for (tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
            int depth = xml.depth() - root;
            if (tag == Tag.START && depth <= DEEPEST) {
                start(xml);
            } else if (tag == Tag.END && depth <= DEEPEST && !path.isEmpty()) {
                path.removeLast();
            }
        }
        last = xml.line();
        return this;
    }

    private void start(XmlCursor xml) throws IOException {
        path.addLast(xml.name());
        String name = String.join("/", path);
        lines += LINES.contains(name) ? 1 : 0;
        String field = FIELDS.get(name);
        if (field != null) {
            found.putIfAbsent(field, xml.element().text());
            path.removeLast();
        }
    }

    String version() {
        return found.getOrDefault("version", "");
    }

    void tell(Report report) {
        String payable = found.getOrDefault("payable", "");
        BigDecimal amount = Decimals.parse(payable, '.');
        text("number", report);
        text("issuedOn", report);
        text("currency", report);
        if (amount == null) {
            report.error(
                    "mandatory", "payable amount", last, "It is no amount: \"" + payable + "\"");
        } else {
            report.total("payable", amount);
        }
        report.total("lines", lines);
        if (found.containsKey("profile")) {
            report.total("profile", found.get("profile"));
        }
    }

    private void text(String field, Report report) {
        String value = found.getOrDefault(field, "");
        if (value.isEmpty()) {
            report.error("mandatory", field, last, "It is missing");
        } else {
            report.total(field, value);
        }
    }
}
