package dev.countinghouse.console.importing;

import dev.countinghouse.client.ApiFailure;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.csv.Beginning;
import dev.countinghouse.csv.CsvImport;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A file is brought, said what its columns mean, checked, and sent. */
@Controller
final class ImportController {

    private static final String PATH = "/b/{book}/import";
    private static final int ROWS = 8;

    private final Uploads uploads;

    ImportController(Uploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping(PATH)
    ModelAndView file(Desk desk) {
        return file("", HttpStatus.OK);
    }

    @GetMapping(path = PATH, params = TooLarge.SAID)
    ModelAndView tooLarge(Desk desk) {
        return file(
                "The file is larger than 20 MB, and nothing of it was read. Bring it in parts, or"
                        + " send it with deploy/run import: a row that is sent twice is recorded"
                        + " once.",
                HttpStatus.CONTENT_TOO_LARGE);
    }

    private static ModelAndView refused(String why) {
        return file(why, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView file(String refusal, HttpStatus status) {
        var page =
                new ModelAndView(
                        "importing/file", Map.of("title", "Import a file", "refusal", refusal));
        page.setStatus(status);
        return page;
    }

    /**
     * @param like a file that this one was mended from
     */
    @PostMapping(PATH)
    ModelAndView bring(
            Desk desk,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable UUID like)
            throws IOException {
        if (file.isEmpty()) return refused("No file was chosen, or it is empty.");
        Form form = like == null ? Form.blank() : mended(uploads.one(desk, like));
        Upload upload = uploads.add(desk, file, form);
        if (like == null) begin(form, Files.readAllBytes(upload.file()));
        try {
            Beginning beginning = beginning(upload, form);
            if (like == null) Columns.propose(form, beginning.columns());
        } catch (Refusal unreadable) {
            return refused(upload.words(unreadable));
        }
        return new ModelAndView("redirect:" + desk.link("/import/" + upload.id()));
    }

    private static void begin(Form form, byte[] text) {
        form.with("encoding", Columns.encoding(text))
                .with("netDays", "30")
                .with("method", "OTHER")
                .with("negative", "refuse");
    }

    /** As was said of the file before it, and as that one showed how it is written. */
    private static Form mended(Upload before) {
        Form form = Form.like(before.form()).with("encoding", "UTF-8");
        CsvImport rows = before.checked();
        if (rows == null) return form;
        var dates = Set.copyOf(rows.dates().values());
        if (dates.size() == 1) form.with("dates", dates.iterator().next());
        var decimals = Set.copyOf(rows.decimals().values());
        if (decimals.size() == 1) form.with("decimal", decimals.iterator().next().toString());
        return form;
    }

    private static Beginning beginning(Upload upload, Form form) {
        return Beginning.of(
                upload.file(),
                form.value("encoding"),
                form.has("separator") ? form.value("separator") : null,
                ROWS);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView columns(Desk desk, @PathVariable UUID id) {
        Upload upload = uploads.one(desk, id);
        return columns(upload, upload.form(), Map.of());
    }

    private static ModelAndView columns(Upload upload, Form form, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>();
        Beginning beginning;
        try {
            beginning = beginning(upload, form);
        } catch (Refusal unreadable) {
            form.wrong("encoding", "does not fit");
            model.put("refusal", upload.words(unreadable));
            beginning = new Beginning(List.of(), List.of());
        }
        model.put("title", "Import " + upload.name());
        model.put("name", upload.name());
        model.put("id", upload.id().toString());
        model.put("form", form);
        model.put("beginning", beginning);
        model.put("groups", ColumnsForm.of(beginning));
        CsvImport.shippedMapping(upload.file()).ifPresent(mapping -> model.put("known", true));
        model.putAll(more);
        return new ModelAndView("importing/columns", model);
    }

    /**
     * @param what {@code look} again at its beginning, {@code check} all of it, or {@code send} it
     */
    @PostMapping(PATH + "/{id}")
    ModelAndView decide(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "check") String what,
            @RequestParam MultiValueMap<String, String> sent)
            throws InterruptedException {
        Upload upload = uploads.one(desk, id);
        Form form = Form.sent(sent);
        upload.say(form);
        if (what.equals("look")) return columns(upload, form, Map.of());
        if (!form.has("known")) Columns.require(form);
        if (!form.isRight()) return refused(upload, form, "See what is marked below.");
        try {
            var check = Check.of(upload, form);
            if (!what.equals("send")) {
                Check decided = check.as(uploads.tryOut(desk, upload, check.rows()));
                return columns(upload, form, Map.of("check", decided));
            }
            uploads.send(desk, upload, check.rows());
            return new ModelAndView("redirect:" + desk.link("/import/" + id + "/run"));
        } catch (ApiFailure | Refusal no) {
            return refused(upload, form, upload.words(no));
        }
    }

    private static ModelAndView refused(Upload upload, Form form, String why) {
        ModelAndView page = columns(upload, form, Map.of("refusal", why));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
