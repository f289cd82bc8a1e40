package dev.countinghouse.formats.xlsx;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A workbook: a zip with parts under {@code xl/}. */
public final class XlsxFormat implements Format {

    @Override
    public String family() {
        return "xlsx";
    }

    @Override
    public boolean recognizes(Head head) {
        if (!head.begins('P', 'K', 3, 4)) {
            return false;
        }
        String names = new String(head.bytes(), StandardCharsets.ISO_8859_1);
        boolean office = names.contains("[Content_Types].xml") || names.contains("_rels/.rels");
        return names.contains("xl/")
                || office && !names.contains("word/") && !names.contains("ppt/");
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        Watched watched = new Watched(whole);
        Workbook workbook = new Workbook(watched::count, report);
        try {
            read(new ZipInputStream(watched), workbook);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            watched.rethrow();
            String text = "The zip is damaged: " + e.getMessage();
            report.error("zip", "after " + workbook.place(), 0, text);
        }
        workbook.tell();
    }

    private static void read(ZipInputStream zip, Workbook workbook) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && workbook.goesOn()) {
            workbook.part(entry.getName(), zip);
            entry = zip.getNextEntry();
        }
    }
}
