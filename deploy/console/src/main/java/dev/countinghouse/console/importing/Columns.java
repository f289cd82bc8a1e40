package dev.countinghouse.console.importing;

import dev.countinghouse.console.page.Form;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the columns of a file may mean: proposed by their names, and as a mapping. */
final class Columns {

    /** Something that a column may mean, and how files call it. */
    record Meaning(String field, String label, String group, String called) {}

    private static final String CHARGE = "charge";

    static final List<Meaning> MEANINGS =
            List.of(
                    new Meaning(
                            "account",
                            "Account",
                            "account",
                            "account|accountno|accountid|customer|customerno|customernumber"
                                    + "|customerid|custno|custid|client|clientid|patient|patientid"
                                    + "|debtor|kunde|kundennr|kundennummer|debitor|konto"),
                    new Meaning(
                            "accountName",
                            "Its name",
                            "account",
                            "name|accountname|customername|clientname|patientname|company"
                                    + "|kundenname|firma"),
                    new Meaning(
                            "currencyColumn",
                            "Currency",
                            "account",
                            "currency|curr|cur|ccy|currencycode|waehrung|währung|whg"),
                    new Meaning(
                            "invoice.number",
                            "Invoice number",
                            "invoice",
                            "invoice|invoiceno|invoicenumber|invoiceid|invno|docno|documentno"
                                    + "|number|beleg|belegnr|rechnung|rechnungsnummer|rechnungsnr"),
                    new Meaning(
                            "invoice.date",
                            "Invoice date",
                            "invoice",
                            "invoicedate|date|docdate|documentdate|issued|issuedate|datum"
                                    + "|rechnungsdatum|belegdatum"),
                    new Meaning(
                            "invoice.due",
                            "Due date",
                            "invoice",
                            "due|duedate|dueon|faellig|fällig|faelligkeit|fälligkeit"),
                    new Meaning(
                            "invoice.amount",
                            "Invoice amount",
                            "invoice",
                            "amount|invoiceamount|total|gross|grossamount|betrag"
                                    + "|rechnungsbetrag|brutto"),
                    new Meaning(
                            "invoice.description",
                            "Description",
                            "invoice",
                            "description|item|service|beschreibung|leistung"),
                    new Meaning(
                            "invoice.customerReference",
                            "Their reference",
                            "invoice",
                            "po|ponumber|purchaseorder|customerreference|bestellung|bestellnummer"),
                    new Meaning("invoice.memo", "Memo", "invoice", "memo|remark|note|bemerkung"),
                    new Meaning(
                            "payment.date",
                            "Payment date",
                            "payment",
                            "paid|paidon|paymentdate|settled|settleddate|receivedon|bezahlt"
                                    + "|bezahltam|zahldatum"),
                    new Meaning(
                            "payment.amount",
                            "Paid amount",
                            "payment",
                            "paidamount|amountpaid|payment|paymentamount|gezahlt|zahlbetrag"),
                    new Meaning(
                            "payment.reference",
                            "Reference",
                            "payment",
                            "reference|ref|check|checkno|checknumber|paymentref"
                                    + "|paymentreference|referenz"),
                    new Meaning(
                            "payment.invoice",
                            "Pays invoice",
                            "payment",
                            "pays|paysinvoice|invoicepaid|appliesto|zu|zurechnung"),
                    new Meaning(
                            "charge.item",
                            "Item",
                            CHARGE,
                            "item|itemcode|itemid|itemno|sku|article|articleno|product"
                                    + "|productcode|servicecode|artikel|artikelnr"),
                    new Meaning(
                            "charge.quantity",
                            "Quantity",
                            CHARGE,
                            "quantity|qty|units|hours|menge|anzahl|stunden"),
                    new Meaning(
                            "charge.date",
                            "Supplied on",
                            CHARGE,
                            "chargedate|chargedon|suppliedon|servicedate|dateofservice"
                                    + "|leistungsdatum|date|datum"),
                    new Meaning(
                            "charge.reference",
                            "Its number",
                            CHARGE,
                            "chargeno|chargeid|ticket|ticketno|lieferschein"),
                    new Meaning(
                            "charge.description",
                            "Description",
                            CHARGE,
                            "description|text|beschreibung|bezeichnung|leistung"),
                    new Meaning(
                            "charge.returns",
                            "Returned charge",
                            CHARGE,
                            "returns|returnof|returned|retourezu"));

    private Columns() {}

    /**
     * Fills in what the names of the columns say; each column means one thing. A file that has no
     * number of an invoice but items and quantities is one of charges: nothing is both.
     */
    static void propose(Form form, List<String> columns) {
        boolean charges = isOfCharges(columns);
        Set<String> taken = new HashSet<>();
        for (Meaning meaning : MEANINGS) {
            boolean isCharge = meaning.group().equals(CHARGE);
            if (isCharge != charges && !meaning.group().equals("account")) continue;
            columns.stream()
                    .filter(column -> plain(column).matches(meaning.called()))
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(column -> form.with(meaning.field(), column));
        }
    }

    private static boolean isOfCharges(List<String> columns) {
        return has(columns, "charge.item")
                && has(columns, "charge.quantity")
                && !has(columns, "invoice.number");
    }

    private static boolean has(List<String> columns, String field) {
        return MEANINGS.stream()
                .filter(meaning -> meaning.field().equals(field))
                .anyMatch(
                        meaning ->
                                columns.stream()
                                        .anyMatch(name -> plain(name).matches(meaning.called())));
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** UTF-8 if it is that from the first to the last byte; else what old programs write. */
    static String encoding(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return "UTF-8";
        } catch (CharacterCodingException other) {
            return "windows-1252";
        }
    }

    /** As the one format of mappings has it, which the terminal reads too. */
    static String mapping(Form form, String name) {
        ObjectNode mapping = EventJson.mapper().createObjectNode();
        mapping.put("name", name);
        put(mapping.putObject("file"), form, "encoding", "separator");
        if (form.has("dates")) mapping.putArray("dates").add(form.value("dates"));
        put(mapping.putObject("amounts"), form, "decimal", "negative");
        mapping.put(
                "currency",
                form.has("currencyColumn")
                        ? column(form.value("currencyColumn"))
                        : form.value("currency"));
        ObjectNode account = mapping.putObject("account").put("id", column(form.value("account")));
        if (form.has("accountName")) account.put("name", column(form.value("accountName")));
        put(account, form, "netDays");
        for (Meaning meaning : MEANINGS) {
            int dot = meaning.field().indexOf('.');
            if (dot < 0 || !form.has(meaning.field())) continue;
            mapping.withObject("/" + meaning.group())
                    .put(meaning.field().substring(dot + 1), column(form.value(meaning.field())));
        }
        if (mapping.has("payment")) put(mapping.withObject("/payment"), form, "method");
        return mapping.toString();
    }

    private static void put(ObjectNode into, Form form, String... fields) {
        for (String field : fields) if (form.has(field)) into.put(field, form.value(field));
    }

    private static String column(String name) {
        return "{" + name + "}";
    }

    /** Notes at its field what has to be said. */
    static void require(Form form) {
        require(form, "account");
        if (!form.has("currencyColumn")) require(form, "currency");
        if (form.has("charge.item")) {
            require(form, "charge.quantity");
            require(form, "charge.date");
        }
        boolean others = form.has("payment.date") || form.has("charge.item");
        boolean invoices = form.has("invoice.number") || !others;
        if (!invoices) return;
        require(form, "invoice.number");
        require(form, "invoice.date");
        require(form, "invoice.amount");
    }

    private static void require(Form form, String field) {
        if (!form.has(field)) form.wrong(field, "is missing");
    }
}
