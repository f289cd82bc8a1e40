package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.archive.ArchiveReason;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.DraftSide;
import dev.countinghouse.command.axon.OpenBooks;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.web.CommandSender;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.http.BodyTooLarge;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.NewIds;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Problems;
import dev.countinghouse.http.Trace;

import jakarta.servlet.http.HttpServletRequest;

import org.axonframework.common.configuration.AxonConfiguration;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

@RestController
final class IntakeController {

    /** Of one file; it is in memory while it is taken in. */
    static final int MAX_BYTES = 16 << 20;

    /**
     * Files that are taken in at a time; a further one waits for its turn. What is read of one
     * weighs ten times the file.
     */
    private static final int AT_ONCE = 1;

    /** Files that are in memory, because they are being read or wait for their turn. */
    private static final int PRESENT = 4;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Archive archive;
    private final Intake intake;
    private final OpenBooks books;
    private final BookCalendar calendar;
    private final NewIds ids;
    private final CommandSender sender;
    private final DraftSide draftSide;
    private final Problems problems;
    private final Semaphore present = new Semaphore(PRESENT, true);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    IntakeController(
            Archive archive,
            EventLog log,
            OpenBooks books,
            BookCalendar calendar,
            NewIds ids,
            CommandSender sender,
            DraftSide draftSide,
            Problems problems) {
        this.archive = archive;
        this.intake = new Intake(log);
        this.books = books;
        this.calendar = calendar;
        this.ids = ids;
        this.sender = sender;
        this.draftSide = draftSide;
        this.problems = problems;
    }

    /** As bytes, and so as nothing that anybody would take for parameters or for text. */
    @PostMapping(
            path = "/v1/books/{book}/files",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.POST)
    FileReport take(
            @PathVariable BookId book,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            Trace trace,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        Wanted wanted = Wanted.of(parameters);
        RequestContext asked = asked(book, caller);
        present.acquire();
        try {
            byte[] content = request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) throw new BodyTooLarge(MAX_BYTES);
            String sha256 =
                    wanted.outcome() == FileReport.Outcome.TRIED
                            ? Sha256.hex(content)
                            : archive.put(book, content);
            return inTurn(new FileIn(content, sha256, wanted.name()), wanted, asked, trace);
        } finally {
            present.release();
        }
    }

    /** A file that is kept is posted, be it that somebody has seen its preview, or once more. */
    @PostMapping(
            path = "/v1/books/{book}/files/{sha256}/release",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.POST)
    FileReport release(
            @PathVariable BookId book,
            @PathVariable String sha256,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            Trace trace)
            throws InterruptedException {
        RequestContext asked = asked(book, caller);
        if (!SHA256.matcher(sha256).matches()) {
            throw new InvalidRequest("sha256", "must be 64 lower-case hexadecimal digits");
        }
        Wanted wanted = Wanted.ofRelease(parameters);
        present.acquire();
        try {
            byte[] content =
                    archive.get(book, sha256)
                            .orElseThrow(() -> new Rejection(ArchiveReason.FILE_UNKNOWN, sha256));
            return inTurn(new FileIn(content, sha256, wanted.name()), wanted, asked, trace);
        } finally {
            present.release();
        }
    }

    private RequestContext asked(BookId book, Caller caller) {
        if (books.find(book) == null) {
            throw new Rejection(SharedReason.BOOK_UNKNOWN, book.value());
        }
        return new RequestContext(book, calendar.today(book), caller, ids);
    }

    /** Whoever sends slowly keeps nobody from being taken in. */
    private FileReport inTurn(FileIn file, Wanted wanted, RequestContext asked, Trace trace)
            throws InterruptedException {
        places.acquire();
        try {
            if (wanted.outcome() != FileReport.Outcome.POSTED) {
                return onDraft(file, wanted, asked, trace);
            }
            return intake.take(
                    file,
                    new Sending(asked, trace.id(), file.sha256(), sender, problems),
                    wanted.outcome());
        } finally {
            places.release();
        }
    }

    /** On a draft of the log that is thrown away. */
    private FileReport onDraft(FileIn file, Wanted wanted, RequestContext asked, Trace trace)
            throws InterruptedException {
        AxonConfiguration draft = draftSide.begin();
        try (var drafting = new CommandSender(new Commands(draft))) {
            return intake.take(
                    file,
                    new Sending(asked, trace.id(), file.sha256(), drafting, problems),
                    wanted.outcome());
        } finally {
            draft.shutdown();
        }
    }
}
