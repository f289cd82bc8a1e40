package dev.countinghouse.console.bank;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Banks.FileRecord;
import dev.countinghouse.console.api.Banks.FileReport;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A bank's file is brought, and one sees what became of it. */
@Controller
final class FileController {

    private static final String PATH = "/b/{book}/new-file";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 90;

    @GetMapping(PATH)
    ModelAndView file(Desk desk) {
        return file("", HttpStatus.OK);
    }

    @GetMapping(path = PATH, params = "too-large")
    ModelAndView tooLarge(Desk desk) {
        return file(
                "The file is too large, and nothing of it was read: it may have 16 MB. Have the bank"
                        + " send it day by day.",
                HttpStatus.CONTENT_TOO_LARGE);
    }

    private static ModelAndView file(String refusal, HttpStatus status) {
        var page =
                new ModelAndView(
                        "bank/file", Map.of("title", "Bring a bank’s file", "refusal", refusal));
        page.setStatus(status);
        return page;
    }

    @PostMapping(PATH)
    ModelAndView bring(
            Desk desk,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String preview)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return file("No file was chosen, or it is empty.", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Path path =
                desk.api("files")
                        .with("name", name(file))
                        .with("mode", preview == null ? null : "preview");
        return sent(desk, path, file.getBytes());
    }

    /** One that is kept is posted: its preview was seen, or what it waited for is there. */
    @PostMapping("/b/{book}/release-file/{sha256}")
    ModelAndView release(
            Desk desk, @PathVariable String sha256, @RequestParam(defaultValue = "") String name) {
        Path path = desk.api("files", sha256, "release").with("name", name.isEmpty() ? null : name);
        return sent(desk, path, new byte[0]);
    }

    private static ModelAndView sent(Desk desk, Path path, byte[] content) {
        try {
            FileReport report = desk.bring(path, content, FileReport.class);
            if (report.position() > 0) desk.saw(report.position());
            return report(desk, report);
        } catch (Refused no) {
            return file(no.problem().title(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Away away) {
            return file(
                    "The service does not answer. Bring it again in a moment: nothing is doubled.",
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** The very line that something came from, as it was. */
    @GetMapping("/b/{book}/files/{sha256}/{line}")
    ModelAndView place(Desk desk, @PathVariable String sha256, @PathVariable int line) {
        byte[] content = desk.kept(sha256);
        return new ModelAndView(
                "bank/place",
                Map.of("title", "Line " + line, "excerpt", Excerpt.of(sha256, content, line)));
    }

    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "_")
                        .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }

    private static ModelAndView report(Desk desk, FileReport report) {
        String counts =
                report.counts().entrySet().stream()
                        .map(one -> one.getValue() + " " + BankWords.status(one.getKey()))
                        .collect(Collectors.joining(", "));
        var page =
                new ModelAndView(
                        "bank/report",
                        Map.of(
                                "title",
                                Objects.requireNonNullElse(report.name(), "A file"),
                                "report",
                                report,
                                "counts",
                                counts.isEmpty() ? "nothing in it" : counts,
                                "list",
                                records(desk, report),
                                "findings",
                                findings(report)));
        if (report.isRefused()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Listing records(Desk desk, FileReport report) {
        return Listing.of("records", "What became of each record", report.records())
                .column(Column.count("Line"), r -> Cell.of(r.line()))
                .column(Column.day("Booked"), r -> Cell.of(r.bookedOn()))
                .column(
                        Column.text("Text"),
                        r -> {
                            String text =
                                    shortened(Objects.requireNonNullElse(r.text(), r.place()));
                            String about = about(report, r);
                            return about.isEmpty()
                                    ? Cell.of(text)
                                    : Cell.link(text, desk.link(about));
                        })
                .column(
                        Column.text("Outcome"),
                        r ->
                                Cell.of(BankWords.status(r.status()))
                                        .noted(r.detail())
                                        .toned(BankWords.tone(r.status())))
                .column(Column.amount("Amount"), r -> Cell.of(r.amount()))
                .whenEmpty("Nothing of it was posted.")
                .build();
    }

    /** What came of it: a line of a bank, or a payment; empty where nothing did. */
    private static String about(FileReport report, FileRecord record) {
        if (report.isPreview()) return "";
        if (report.isStatement()) return "/bank-lines/" + record.id();
        return record.payment() == null ? "" : "/payments/" + record.payment();
    }

    private static Listing findings(FileReport report) {
        return Listing.of("findings", "What is wrong or odd", report.findings())
                .column(Column.count("At line"), f -> Cell.of(f.line()))
                .column(Column.text("Place"), f -> Cell.of(f.place()))
                .column(
                        Column.text("What"),
                        f -> Cell.of(f.text()).toned(f.severity().equals("ERROR") ? "bad" : "dim"))
                .whenEmpty("Nothing.")
                .build();
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }
}
