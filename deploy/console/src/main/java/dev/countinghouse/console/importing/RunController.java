package dev.countinghouse.console.importing;

import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.NotThere;
import dev.countinghouse.csv.CsvImport;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/** How far a file is sent, what became of its rows, and those that were refused. */
@Controller
final class RunController {

    private static final String PATH = "/b/{book}/import/{id}";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Uploads uploads;

    RunController(Uploads uploads) {
        this.uploads = uploads;
    }

    private static Run run(Upload upload) {
        Run run = upload.run();
        if (run == null) throw new NotThere("This file was not sent yet.");
        return run;
    }

    /** Pages that are looked at afterwards show what was recorded. */
    @GetMapping(PATH + "/run")
    ModelAndView run(Desk desk, @PathVariable UUID id) {
        Upload upload = uploads.one(desk, id);
        Run run = run(upload);
        desk.saw(run.position());
        return new ModelAndView(
                "importing/run",
                Map.of(
                        "title",
                        "Import " + upload.name(),
                        "name",
                        upload.name(),
                        "id",
                        id.toString(),
                        "run",
                        run));
    }

    @GetMapping(PATH + "/refused")
    void refused(Desk desk, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Upload upload = uploads.one(desk, id);
        CsvImport rows = upload.checked();
        if (rows == null || run(upload).isRunning()) throw new NotThere("It is not sent yet.");
        head(response, "refused-" + upload.name());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.append(BYTE_ORDER_MARK);
        rows.writeRefused(run(upload).report(), out);
        out.flush();
    }

    @GetMapping(PATH + "/report")
    void report(Desk desk, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Upload upload = uploads.one(desk, id);
        if (run(upload).isRunning()) throw new NotThere("It is not sent yet.");
        head(response, "report-" + upload.name());
        Files.copy(run(upload).report(), response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }
}
