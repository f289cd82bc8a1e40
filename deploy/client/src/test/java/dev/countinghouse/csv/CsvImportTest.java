package dev.countinghouse.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.client.Line;
import dev.countinghouse.client.Outcome;
import dev.countinghouse.client.Outcome.Status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What rows become, without sending it. */
class CsvImportTest {

    private static final String BOTH =
            """
            currency: EUR
            amounts: {decimal: ",", grouping: ".", negative: credit}
            dates: [d.M.yyyy]
            account: {id: "{Kunde}", name: "{Name}", netDays: 14}
            invoice:
              when: {Art: [RE, GS]}
              number: "{Beleg}"
              date: "{Datum}"
              due: "{Faellig}"
              amount: "{Betrag}"
            payment:
              when: {Art: [RE, ZA]}
              date: "{Bezahlt}"
              amount: "{Gezahlt}"
              method: WIRE
              reference: "{Ref}"
              invoice: "{Zu}"
            dispute:
              when: {Streit: [ja, x]}
            """;

    private static final String HEADER =
            "Art;Kunde;Name;Beleg;Datum;Faellig;Betrag;Bezahlt;Gezahlt;Ref;Zu;Streit\n";

    @TempDir Path directory = Path.of("");

    private final List<String> problems = new ArrayList<>();

    private List<Line> lines(String rows) throws IOException {
        return lines(rows, null);
    }

    private List<Line> lines(String rows, @Nullable ImportReport report) throws IOException {
        Path yaml = Files.writeString(directory.resolve("m.yaml"), BOTH);
        Path csv = Files.writeString(directory.resolve("f.csv"), HEADER + rows);
        var read =
                new CsvImport(
                        List.of(csv),
                        yaml,
                        null,
                        (file, line, reason) -> problems.add(line + ": " + reason));
        var lines = new ArrayList<Line>();
        var own = report == null ? new ImportReport(directory.resolve("r.csv"), () -> {}) : report;
        try (LineSource source = read.lines(own)) {
            source.forEachRemaining(lines::add);
        }
        return lines;
    }

    private static List<String> actions(List<Line> lines) {
        return lines.stream().map(Line::action).toList();
    }

    private static String at(Line line, String pointer) {
        return line.with().at(pointer).asString("");
    }

    @Test
    void makesAnInvoiceAndItsPaymentOfOneRow() throws Exception {
        List<Line> lines =
                lines("RE;K 1;Müller & Co;R/1;2.3.2026;16.3.2026;1.200,50;9.3.2026;;A1;;\n");

        assertThat(actions(lines)).containsExactly("open-account", "issue-invoice", "post-payment");
        assertThat(at(lines.get(0), "/name")).isEqualTo("Müller & Co");
        assertThat(at(lines.get(0), "/openedOn")).isEqualTo("2026-03-02");
        assertThat(at(lines.get(1), "/number")).isEqualTo("R/1");
        assertThat(at(lines.get(1), "/dueOn")).isEqualTo("2026-03-16");
        assertThat(at(lines.get(1), "/total/amount")).isEqualTo("1200.50");
        assertThat(at(lines.get(2), "/amount/amount")).isEqualTo("1200.50");
        assertThat(at(lines.get(2), "/allocations/0/amount/amount")).isEqualTo("1200.50");
        assertThat(at(lines.get(2), "/allocations/0/invoice"))
                .isEqualTo(at(lines.get(1), "/invoice"));
    }

    @Test
    void opensAnAccountOnTheEarliestDateThatItHasAnywhere() throws Exception {
        List<Line> lines =
                lines(
                        """
                        RE;K1;;R1;2.3.2026;;10,00;;;;;
                        RE;K1;;R2;1.2.2026;;10,00;;;;;
                        ZA;K1;;;;;;15.1.2026;3,00;;;
                        """);
        assertThat(actions(lines))
                .containsExactly("open-account", "issue-invoice", "issue-invoice", "post-payment");
        assertThat(at(lines.getFirst(), "/openedOn")).isEqualTo("2026-01-15");
    }

    @Test
    void appliesNoMoreThanTheInvoiceAndKeepsTheRestOnAccount() throws Exception {
        List<Line> lines =
                lines(
                        """
                        RE;K1;;R1;2.3.2026;;10,00;9.3.2026;4,00;;;
                        RE;K1;;R2;2.3.2026;;10,00;9.3.2026;12,00;;;
                        RE;K1;;R3;2.3.2026;;10,00;9.3.2026;0,00;;;
                        """);
        List<Line> payments =
                lines.stream().filter(line -> line.action().equals("post-payment")).toList();
        assertThat(payments).hasSize(2);
        assertThat(at(payments.get(0), "/allocations/0/amount/amount")).isEqualTo("4.00");
        assertThat(at(payments.get(1), "/amount/amount")).isEqualTo("12.00");
        assertThat(at(payments.get(1), "/allocations/0/amount/amount")).isEqualTo("10.00");
    }

    private static final String CHARGES =
            """
            name: charges
            currency: EUR
            account: {id: "{Kunde}", netDays: 14}
            charge:
              item: "{Artikel}"
              quantity: "{Menge}"
              date: "{Datum}"
              reference: "{Schein}"
              returns: "{Retoure zu}"
            """;

    private List<Line> charges(String rows) throws IOException {
        Path yaml = Files.writeString(directory.resolve("c.yaml"), CHARGES);
        Path csv =
                Files.writeString(
                        directory.resolve("c.csv"),
                        "Kunde;Artikel;Menge;Datum;Schein;Retoure zu\n" + rows);
        var read =
                new CsvImport(
                        List.of(csv),
                        yaml,
                        null,
                        (file, line, reason) -> problems.add(line + ": " + reason));
        var lines = new ArrayList<Line>();
        try (LineSource source =
                read.lines(new ImportReport(directory.resolve("r.csv"), () -> {}))) {
            source.forEachRemaining(lines::add);
        }
        return lines;
    }

    @Test
    void makesChargesThatTheBookPrices() throws Exception {
        List<Line> lines =
                charges(
                        """
                        K1;HOSTING;1,5;2.3.2026;LS-1;
                        K1;HOSTING;-0,5;4.3.2026;LS-2;LS-1
                        K2;SETUP;1.000;5.3.2026;;
                        K2;SETUP;1.000;5.3.2026;;
                        """);
        assertThat(actions(lines))
                .containsExactly(
                        "open-account",
                        "enter-charge",
                        "enter-charge",
                        "open-account",
                        "enter-charge",
                        "enter-charge");
        Line first = lines.get(1);
        assertThat(at(first, "/charge")).isEqualTo("LS-1");
        assertThat(at(first, "/item")).isEqualTo("HOSTING");
        assertThat(at(first, "/quantity")).isEqualTo("1.5");
        assertThat(at(first, "/chargedOn")).isEqualTo("2026-03-02");
        assertThat(at(first, "/reference")).isEqualTo("LS-1");
        assertThat(at(lines.get(2), "/quantity")).isEqualTo("-0.5");
        assertThat(at(lines.get(2), "/returns")).isEqualTo("LS-1");
        assertThat(at(lines.get(4), "/quantity"))
                .as("a comma is before decimals")
                .isEqualTo("1000");
        assertThat(at(lines.get(4), "/charge"))
                .as("two that look alike are two")
                .isNotEqualTo(at(lines.get(5), "/charge"));
        assertThat(charges("K2;SETUP;1.000;5.3.2026;;\nK2;SETUP;0,5;5.3.2026;;\n"))
                .as("the same in another file")
                .anyMatch(line -> at(line, "/charge").equals(at(lines.get(4), "/charge")));
    }

    @Test
    void aQuantityThatIsNoneIsSaidWithItsRow() throws Exception {
        charges("K1;HOSTING;2 EUR;2.3.2026;LS-1;\nK1;HOSTING;;2.3.2026;LS-2;\n");
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).isEqualTo("2: not a quantity: 2 EUR");
        assertThat(problems.get(1)).startsWith("3: charge.quantity is empty");
    }

    @Test
    void sendsPaymentsAfterTheInvoicesThatTheyPay() throws Exception {
        List<Line> lines =
                lines(
                        """
                        ZA;K1;;;;;;9.3.2026;4,00;;R1;
                        RE;K1;;R1;2.3.2026;;10,00;;;;;
                        """);
        assertThat(actions(lines)).containsExactly("open-account", "issue-invoice", "post-payment");
        assertThat(at(lines.get(2), "/allocations/0/invoice")).isEqualTo("R1");
    }

    @Test
    void givesPaymentsWithoutANameOneThatIsTheSameEveryTime() throws Exception {
        String rows =
                """
                ZA;K1;;;;;;9.3.2026;4,00;;;
                ZA;K1;;;;;;9.3.2026;4,00;;;
                ZA;K1;;;;;;10.3.2026;4,00;;;
                """;
        List<String> first = lines(rows).stream().map(line -> at(line, "/payment")).toList();
        assertThat(first).doesNotHaveDuplicates();
        assertThat(lines(rows).stream().map(line -> at(line, "/payment"))).isEqualTo(first);
    }

    @Test
    void makesACreditMemoOfAnInvoiceBelowZero() throws Exception {
        List<Line> lines = lines("GS;K1;;G1;2.3.2026;;-10,00;;;;;\n");
        assertThat(actions(lines)).containsExactly("open-account", "make-adjustment");
        assertThat(at(lines.get(1), "/kind")).isEqualTo("CREDIT_MEMO");
        assertThat(at(lines.get(1), "/amount/amount")).isEqualTo("-10.00");
    }

    @Test
    void makesANoteOfADispute() throws Exception {
        List<Line> lines = lines("RE;K1;;R1;2.3.2026;;10,00;;;;;X\n");
        assertThat(actions(lines)).endsWith("add-note");
        assertThat(at(lines.getLast(), "/kind")).isEqualTo("DISPUTE");
        assertThat(at(lines.getLast(), "/invoice")).isEqualTo("R1");
    }

    @Test
    void saysWhichRowsCannotBeSentAndSendsTheOthers() throws Exception {
        List<Line> lines =
                lines(
                        """
                        RE;K1;;R1;31.2.2026;;10,00;;;;;
                        RE;;;R2;2.3.2026;;10,00;;;;;
                        RE;K1;;R3;2.3.2026;;zehn;;;;;
                        XX;K1;;R4;2.3.2026;;10,00;;;;;
                        RE;K1;too short
                        RE;K1;;R5;2.3.2026;;10,00;;;;;
                        """);
        assertThat(actions(lines)).containsExactly("open-account", "issue-invoice");
        assertThat(problems)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("2: ").contains("{Datum}", "31.2.2026"),
                        p -> assertThat(p).startsWith("3: ").contains("account.id is empty"),
                        p -> assertThat(p).startsWith("4: ").contains("zehn"),
                        p -> assertThat(p).startsWith("5: ").contains("neither an invoice"),
                        p -> assertThat(p).startsWith("6: ").contains("3 fields"));
    }

    @Test
    void reportsRowsInTheirOrderWhateverTheOrderOfTheAnswers() throws Exception {
        Path path = directory.resolve("report.csv");
        try (var report = new ImportReport(path, () -> {})) {
            List<Line> lines =
                    lines(
                            """
                            RE;K1;;R1;2.3.2026;;10,00;;;;;
                            RE;K1;;R2;x;;10,00;;;;;
                            RE;K2;;R3;2.3.2026;;10,00;;;;;
                            """,
                            report);
            report.take(new Outcome(lines.get(3), Status.REFUSED, 0, "period-closed", "closed"));
            report.take(new Outcome(lines.get(2), Status.REFUSED, 0, "id-taken", "taken"));
            report.take(new Outcome(lines.get(1), Status.ACCEPTED, 7, null, null));
            assertThat(report.count(Status.REFUSED)).isZero();
            report.take(new Outcome(lines.get(0), Status.REPEATED, 3, null, null));

            assertThat(report.count(Status.ACCEPTED)).isEqualTo(1);
            assertThat(report.count(Status.REFUSED)).isEqualTo(2);
            assertThat(report.position()).isEqualTo(7);
        }
        assertThat(Files.readAllLines(path))
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("file,line,status,reason"),
                        row -> assertThat(row).isEqualTo("f.csv,2,accepted,"),
                        row -> assertThat(row).startsWith("f.csv,3,refused,").contains("{Datum}"),
                        row -> assertThat(row).isEqualTo("f.csv,4,refused,issue-invoice: closed"));
    }
}
