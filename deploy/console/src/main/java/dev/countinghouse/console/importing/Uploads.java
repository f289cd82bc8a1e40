package dev.countinghouse.console.importing;

import dev.countinghouse.client.Api;
import dev.countinghouse.console.api.ApiSettings;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.NotThere;
import dev.countinghouse.csv.CsvImport;
import dev.countinghouse.csv.ImportReport;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The files that people work on, each its owner's alone; the oldest make room for others. */
@Component
final class Uploads implements AutoCloseable {

    private static final int MOST = 40;
    private static final int LONGEST_NAME = 80;
    private static final List<String> NAMES_HERE = List.of("report.csv", "check.csv");

    private final Path directory = directory();
    private final Map<UUID, Upload> uploads = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ApiSettings services;

    Uploads(ApiSettings services) {
        this.services = services;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("countinghouse-import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param form what is known of it from a file before it
     */
    synchronized Upload add(Desk desk, MultipartFile file, Form form) throws IOException {
        makeRoom();
        UUID id = UUID.randomUUID();
        Path place = Files.createDirectory(directory.resolve(id.toString()));
        Path copy = place.resolve(name(file));
        file.transferTo(copy);
        var upload = new Upload(id, desk.person().name(), desk.book(), copy, form);
        uploads.put(id, upload);
        return upload;
    }

    /** As it is called where it comes from, without what a place could be made of. */
    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        if (name.length() > LONGEST_NAME) name = name.substring(name.length() - LONGEST_NAME);
        return name.isEmpty() || name.startsWith(".") || NAMES_HERE.contains(name)
                ? "file-" + name.replace(".", "") + ".csv"
                : name;
    }

    private void makeRoom() throws IOException {
        Iterator<Upload> oldest = uploads.values().iterator();
        while (uploads.size() >= MOST && oldest.hasNext()) {
            Upload upload = oldest.next();
            if (upload.isRunning()) continue;
            oldest.remove();
            FileSystemUtils.deleteRecursively(directory.resolve(upload.id().toString()));
        }
        if (uploads.size() >= MOST) throw new IOException("too many files are being sent");
    }

    synchronized Upload one(Desk desk, UUID id) {
        Upload upload = uploads.get(id);
        if (upload == null || !upload.isOf(desk.person().name(), desk.book())) {
            throw new NotThere("This file is no longer here. Bring it again: nothing is doubled.");
        }
        return upload;
    }

    /** Sends it as the person, while the person does other things. */
    void send(Desk desk, Upload upload, CsvImport rows) {
        upload.send(rows, api(desk), threads);
    }

    /**
     * Has the service decide on it as the person, and record nothing.
     *
     * @throws dev.countinghouse.client.ApiFailure if it does not decide on all of it
     */
    ImportReport tryOut(Desk desk, Upload upload, CsvImport rows) throws InterruptedException {
        try (Api api = api(desk);
                var report =
                        new ImportReport(upload.file().resolveSibling("check.csv"), () -> {})) {
            rows.check(api, desk.book(), false, report);
            return report;
        }
    }

    private Api api(Desk desk) {
        String token = desk.person().token();
        return new Api(
                services.commandUrl().toString(), services.queryUrl().toString(), () -> token);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        threads.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
