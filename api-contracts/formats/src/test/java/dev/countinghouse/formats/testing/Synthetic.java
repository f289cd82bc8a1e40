package dev.countinghouse.formats.testing;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.nacha.AchWriter;
import dev.countinghouse.formats.pain.PainWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;

/** Small files of our own, whole. */
public final class Synthetic {

    /** Case B1: a group that breaks between a code and its amount. */
    public static final byte[] BAI2 =
            bytes(
                    """
                    01,BANK,US,240101,0000,1,,,2/
                    02,US,BANK,1,240101,,USD,2/
                    03,9990001,USD,010,4764927,,,015,4626045,,,022,0,,,040,4626045,,,045/
                    88,4626045,,,072,0,,,074,0,,,076,0,,,100,0,,,400,138882,,/
                    16,475,138882,V,240101,,REF1,CUST1,cheque of 13/05/24, number 7/8
                    88,second line/
                    49,18920826,5/
                    98,18920826,1,7/
                    99,18920826,1,9/
                    """);

    public static final byte[] MT940 =
            bytes(
                    """
                    {1:F01BANKNL21XXXX0000000000}{2:O940BANKNL21XXXXN}{3:}{4:
                    :20:START
                    :25:NL81BANK9999999999
                    :28C:1/1
                    :60F:D070903EUR100,
                    :61:0709040904CR300,NTRFREF1//BANKREF1
                    further
                    :86:166?00GUTSCHRIFT?100399?20EREF+END-1?21second?30BANKDEFF?31DE42?32PAYER
                    :61:0709040904RCR204,88NRTINONREF
                    :86:/EREF/END-2/REMI/USTD//invoice 4711/
                    :61:0709040904D800,00NTRFNONREF
                    :61:0709040904RD800,00NTRFNONREF
                    :62F:D070904EUR4,88
                    :64:D070904EUR4,88
                    -}
                    """);

    public static final byte[] CAMT =
            bytes(
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                    <GrpHdr><MsgId>M1</MsgId></GrpHdr>
                    <Stmt><Id>S1</Id><Acct><Id><IBAN>NL26VAYB8060476890</IBAN></Id><Ccy>EUR</Ccy></Acct>
                    <Bal><Tp><CdOrPrtry><Cd>PRCD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">149.87</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-01-01</Dt></Dt></Bal>
                    <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">946.57</Amt>
                    <CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2024-01-01</Dt></Dt></Bal>
                    <Ntry><Amt Ccy="EUR">429.56</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
                    <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="EUR">329.56</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>invoice 1</Ustrd></RmtInf></TxDtls>
                    <TxDtls><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>
                    </NtryDtls><AddtlNtryInf>batch</AddtlNtryInf></Ntry>
                    <Ntry><Amt Ccy="EUR">1526.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <Chrgs><Rcrd><Amt Ccy="EUR">26.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>
                    <NtryDtls><TxDtls><Amt Ccy="EUR">1500.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>
                    </NtryDtls></Ntry>
                    </Stmt></BkToCstmrStmt></Document>
                    """);

    public static final byte[] CSV =
            bytes(
                    """
                    "Business";"DE00"

                    "Balance of 1.1.";"12,00 €"
                    ""
                    "Buchungsdatum";"Betrag (€)";"Text"
                    "01.01.2024";"12,00";"one ""quoted""
                    line"
                    "02.01.2024";"13,00";"two"
                    """);

    public static final byte[] CII =
            bytes(
                    """
                    <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="r" xmlns:udt="u">
                    <rsm:ExchangedDocument><ram:ID>4711</ram:ID><ram:IssueDateTime>
                    <udt:DateTimeString format="102">20240102</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
                    <rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem/>
                    <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                    <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:DuePayableAmount>79.20</ram:DuePayableAmount>
                    </ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
                    </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
                    """);

    /** One lockbox, two batches, three checks, one of them with invoices. */
    public static final byte[] LOCKBOX =
            bytes(
                    String.join(
                            "\n",
                            wide("100DEST000001ORIG0000012401010930"),
                            wide("2DEST000001ORIG0000010000000000400080"),
                            wide("5001000LOCKBOX240101DEST000001ORIG000001"),
                            wide("60010010000010000091000019000123456700000104PAYER ONE"),
                            wide("4001001601" + "0" + "INV-1          " + "0000004000"),
                            wide("4001001602" + "9" + "INV-2          " + "0000006000"),
                            wide("60010020000000050091000019000123456800000204PAYER TWO"),
                            wide("7001003LOCKBOX2401010020000010050"),
                            wide("60020010000020000091000019000123456900000304PAYER THREE"),
                            wide("7002002LOCKBOX2401010010000020000"),
                            wide("8000000LOCKBOX24010100030000030050"),
                            wide("9000012"),
                            ""));

    private static final String FILE = "01";

    private Synthetic() {}

    /** CCD+ with one addendum, PPD debits, a refund. */
    public static byte[] ach() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDate on = LocalDate.of(2024, 7, 5);
        AchWriter.Origin origin =
                new AchWriter.Origin(
                        "091000019", "BANK", "1234567890", "US", on.atTime(9, 30), 'A');
        try (AchWriter writer = new AchWriter(out, origin)) {
            writer.batch(
                    batch(AchWriter.ServiceClass.CREDITS, "CCD", on),
                    List.of(entry("22", "RMR*IV*4711")));
            writer.batch(
                    batch(AchWriter.ServiceClass.DEBITS, "PPD", on),
                    List.of(entry("27", ""), entry("37", "")));
            writer.batch(
                    batch(AchWriter.ServiceClass.CREDITS, "PPD", on), List.of(entry("32", "")));
        }
        return out.toByteArray();
    }

    private static AchWriter.BatchOrigin batch(
            AchWriter.ServiceClass serviceClass, String entryClass, LocalDate on) {
        return new AchWriter.BatchOrigin(
                serviceClass, "US INC", "1234567890", entryClass, "PAYMENT", on, "09100001");
    }

    private static AchWriter.Entry entry(String code, String addenda) {
        return new AchWriter.Entry(
                code, "231380104", "123456789", 12_345, "C-1", "Jürgen Payer", addenda);
    }

    public static byte[] pain() throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PainWriter.directDebits(out, message(), List.of(payment()));
        return out.toByteArray();
    }

    public static PainWriter.Message message() {
        return new PainWriter.Message("MSG-1", LocalDateTime.of(2024, 1, 2, 9, 30), "US & Co");
    }

    public static PainWriter.Payment payment() {
        return new PainWriter.Payment(
                "PMT-1",
                LocalDate.of(2024, 1, 5),
                new PainWriter.Party("US & Co", "DE02120300000000202051", "BYLADEM1001"),
                "DE98ZZZ09999999999",
                "RCUR",
                "CORE",
                List.of(transaction("E-1", "100.10"), transaction("E-2", "0.90")));
    }

    private static PainWriter.Transaction transaction(String id, String amount) {
        return new PainWriter.Transaction(
                id,
                new BigDecimal(amount),
                "EUR",
                new PainWriter.Party("Payer", "NL26VAYB8060476890", ""),
                "MANDATE-1",
                LocalDate.of(2023, 1, 1),
                "invoice 4711");
    }

    /** One bundle of two checks, the first with two images. */
    public static byte[] cashLetter(boolean ebcdic, boolean prefixed) {
        Charset charset = ebcdic ? Head.EBCDIC : StandardCharsets.US_ASCII;
        byte[] image = {'I', 'I', 42, 0, 13, 10, 1, 2, 3};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        x9(out, charset, prefixed, FILE + "03T091000019123456780202401020930NBANK", new byte[0]);
        x9(out, charset, prefixed, "1001091000019123456780202401022024010209301IG", new byte[0]);
        x9(
                out,
                charset,
                prefixed,
                "2001091000019123456780202401022024010200000000010001",
                new byte[0]);
        String check =
                "25           1042 091000019          12345/10420000012345000000000000001G01Y";
        x9(out, charset, prefixed, check, new byte[0]);
        x9(out, charset, prefixed, "501123456780202401020000", new byte[0]);
        String view = "5212345678020240102010000000000000001".concat(" ".repeat(48)).concat("0");
        String lengths = " ".repeat(101 - view.length()) + "0000" + "00000" + "0000009";
        x9(out, charset, prefixed, view + lengths, image);
        x9(out, charset, prefixed, check.replace("0000012345", "0000000055"), new byte[0]);
        x9(out, charset, prefixed, "700002000000012400" + "000000012400" + "00001", new byte[0]);
        x9(out, charset, prefixed, "9000000100000002000000000124" + "00000000001", new byte[0]);
        x9(out, charset, prefixed, "99000001000000100000000200000000000" + "12400", new byte[0]);
        return out.toByteArray();
    }

    private static void x9(
            ByteArrayOutputStream out,
            Charset charset,
            boolean prefixed,
            String text,
            byte[] more) {
        byte[] fixed = (text.length() < 80 ? wide(text) : text).getBytes(charset);
        if (prefixed) {
            out.writeBytes(ByteBuffer.allocate(4).putInt(fixed.length + more.length).array());
        }
        out.writeBytes(fixed);
        out.writeBytes(more);
    }

    public static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook/>");
            String row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c/></row>";
            part(zip, "xl/worksheets/sheet1.xml", "<sheetData>" + row.repeat(3) + "</sheetData>");
            part(zip, "xl/worksheets/sheet2.xml", "<x:sheetData><x:row/></x:sheetData>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
        zip.closeEntry();
    }

    public static byte[] facturX() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(CII);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                bytes("%PDF-1.7\n1 0 obj << /Length 5 >> stream\nq 1 Q\nendstream endobj\n"));
        out.writeBytes(bytes("2 0 obj << /Type /EmbeddedFile /Filter /FlateDecode >> stream\r\n"));
        out.writeBytes(deflated.toByteArray());
        out.writeBytes(bytes("\r\nendstream endobj\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String wide(String text) {
        return text + " ".repeat(80 - text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
