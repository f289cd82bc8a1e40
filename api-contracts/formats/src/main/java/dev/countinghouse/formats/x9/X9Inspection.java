package dev.countinghouse.formats.x9;

import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;

/** Checks the order of records and the totals of bundles, cash letters and the file. */
final class X9Inspection {

    private final Report report;
    private final X9Sums file = new X9Sums();
    private @Nullable X9Sums letter;
    private @Nullable X9Sums bundle;
    private long bundles;
    private long records;
    private boolean begun;
    private boolean ended;

    X9Inspection(Report report) {
        this.report = report;
    }

    void of(X9Reader reader) throws IOException {
        for (X9Record next = reader.next(); next != null; next = reader.next()) {
            report.record();
            records++;
            record(next);
        }
        if (!ended) {
            report.error("cut-off", "file control (99)", 0, "The file control is missing");
        }
        report.total("cashLetters", file.parts + (letter == null ? 0L : 1L));
        report.total("bundles", bundles);
        endLetter();
        report.total("items", file.items);
        report.total("amount", file.amount().setScale(2));
    }

    private void record(X9Record at) {
        if (!begun && !at.type().equals("01") || ended) {
            order(at, ended ? "It stands after the file control" : "The file header is missing");
        }
        begun = true;
        switch (at.type()) {
            case "01" -> header(at);
            case "10" -> letterHeader(at);
            case "20" -> bundleHeader(at);
            case "25", "31", "61", "62" -> item(at);
            case "50" -> inside(at).detail(true);
            case "52" -> image(at);
            case "26", "27", "28", "32", "33", "34", "35", "54" -> inside(at).detail(false);
            case "40", "41", "68", "75", "85" -> {}
            case "70" -> bundleControl(at);
            case "90" -> letterControl(at);
            case "99" -> fileControl(at);
            default -> report.error("record-type", at.place(), 0, "There is no such record type");
        }
    }

    private void header(X9Record at) {
        if (records > 1) {
            order(at, "There is a second file header");
        }
        report.is("x9.37", at.field(3, 4));
    }

    private void letterHeader(X9Record at) {
        if (letter != null) {
            order(at, "The cash letter before has no control");
            endLetter();
        }
        letter = new X9Sums();
    }

    private void bundleHeader(X9Record at) {
        if (bundle != null) {
            order(at, "The bundle before has no control");
            endBundle();
        }
        bundle = new X9Sums();
        bundles++;
    }

    /** A credit may stand before the bundles of its cash letter. */
    private void item(X9Record at) {
        Check check = Check.of(at);
        BigDecimal amount = check == null ? null : check.amount();
        if (amount == null) {
            report.error("amount", at.place() + ", item amount", 0, "It is no number");
            amount = BigDecimal.ZERO;
        }
        if (at.type().startsWith("6")) {
            X9Sums in = bundle != null ? bundle : letter != null ? letter : file;
            in.credit(amount);
        } else {
            inside(at).item(amount);
        }
    }

    private void image(X9Record at) {
        inside(at).detail(false);
        if (ImageView.length(at) != at.bytes().length) {
            String text = "Its lengths make %d bytes, it has %d";
            report.error(
                    "image-length",
                    at.place(),
                    0,
                    text.formatted(ImageView.length(at), at.bytes().length));
        }
    }

    private X9Sums inside(X9Record at) {
        X9Sums in = bundle;
        if (in == null) {
            order(at, "It stands outside of a bundle");
            in = new X9Sums();
            bundle = in;
        }
        return in;
    }

    private void bundleControl(X9Record at) {
        X9Sums ending = bundle;
        if (ending == null) {
            order(at, "No bundle is open");
            return;
        }
        ending.checkItems(at, "items within bundle", at.number(3, 6), report);
        ending.checkAmount(at, "bundle total amount", at.amount(7, 18), report);
        ending.checkImages(at, "images within bundle", at.number(31, 35), report);
        endBundle();
    }

    private void endBundle() {
        if (bundle != null) {
            (letter == null ? file : letter).add(bundle);
        }
        bundle = null;
    }

    private void letterControl(X9Record at) {
        if (bundle != null) {
            order(at, "A bundle is open");
            endBundle();
        }
        X9Sums ending = letter;
        if (ending == null) {
            order(at, "No cash letter is open");
            return;
        }
        ending.checkParts(at, "bundle count", at.number(3, 8), report);
        ending.checkItems(at, "items within cash letter", at.number(9, 16), report);
        ending.checkAmount(at, "cash letter total amount", at.amount(17, 30), report);
        ending.checkImages(at, "images within cash letter", at.number(31, 39), report);
        endLetter();
    }

    private void endLetter() {
        endBundle();
        if (letter != null) {
            file.add(letter);
        }
        letter = null;
    }

    private void fileControl(X9Record at) {
        if (letter != null) {
            order(at, "A cash letter is open");
            endLetter();
        }
        file.checkParts(at, "cash letter count", at.number(3, 8), report);
        file.checkRecords(at, "total records", at.number(9, 16), report);
        file.checkItems(at, "total items", at.number(17, 24), report);
        file.checkAmount(at, "file total amount", at.amount(25, 40), report);
        ended = true;
    }

    private void order(X9Record at, String text) {
        report.error("record-order", at.place(), 0, text);
    }
}
