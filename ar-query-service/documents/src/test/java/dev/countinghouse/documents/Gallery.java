package dev.countinghouse.documents;

import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.pdf.Pdfs;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes every sample into a folder, to be looked at. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Pages pages = new Pages();
        Pdfs pdfs = new Pdfs(pages);
        Map<String, Document> samples = new TreeMap<>(Samples.each());
        samples.put("invoice-1", Samples.invoice(1));
        samples.put("invoice-500", Samples.invoice(500));
        samples.put("statement-500", Samples.statement(StatementDocument.Form.ACTIVITY, 500));
        samples.put("names-long", named("long"));
        samples.put("names-hebrew", named("בית מסחר לספרים ירושלים 24 בע\"מ"));
        samples.put("names-arabic", named("شركة النور للتجارة والمقاولات 24"));
        samples.put("names-greek", named("Ελληνική Εταιρεία Żółć Дружба 漢字"));
        var set4 = Samples.set(Paper.A4);
        Files.write(folder.resolve("report.pdf"), pdfs.pdf(Samples.report(), set4, Language.DE));
        Files.write(
                folder.resolve("address.pdf"),
                pdfs.addressSheet(Samples.invoice(1), set4, Language.EN));
        for (var sample : samples.entrySet()) {
            for (Paper paper : Paper.values()) {
                for (Language language : Language.values()) {
                    boolean long500 = sample.getKey().endsWith("500");
                    if (long500 && language != Language.EN) continue;
                    String name = sample.getKey() + "-" + paper + "-" + language;
                    var set = Samples.set(paper);
                    Files.write(
                            folder.resolve(name + ".pdf"),
                            pdfs.pdf(sample.getValue(), set, language));
                    Files.writeString(
                            folder.resolve(name + ".html"),
                            pages.html(sample.getValue(), set, language));
                }
            }
        }
    }

    static InvoiceDocument named(String name) {
        String whole =
                name.equals("long")
                        ? "Gesellschaft für internationale Beteiligungen, Verwaltung und"
                                + " Instandhaltung landwirtschaftlicher Nutzfahrzeuge mbH & Co. KG,"
                                + " Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
                        : name;
        InvoiceDocument usual = Samples.invoice(3);
        return Samples.invoice(
                Samples.heading(Samples.seller(), Samples.named(whole), "RE-2026-00419", "EUR"),
                usual.sale(),
                Samples.SEPA);
    }
}
