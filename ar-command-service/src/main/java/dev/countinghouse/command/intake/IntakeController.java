package dev.countinghouse.command.intake;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.archive.Archive;
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
        if (books.find(book) == null) {
            throw new Rejection(SharedReason.BOOK_UNKNOWN, book.value());
        }
        var asked = new RequestContext(book, calendar.today(book), caller, ids);
        present.acquire();
        try {
            byte[] content = request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) throw new BodyTooLarge(MAX_BYTES);
            return inTurn(content, wanted, asked, trace);
        } finally {
            present.release();
        }
    }

    /** Whoever sends slowly keeps nobody from being taken in. */
    private FileReport inTurn(byte[] content, Wanted wanted, RequestContext asked, Trace trace)
            throws InterruptedException {
        places.acquire();
        try {
            return wanted.tried()
                    ? tried(new FileIn(content, Sha256.hex(content), wanted.name()), asked, trace)
                    : taken(
                            new FileIn(content, archive.put(asked.book(), content), wanted.name()),
                            asked,
                            trace);
        } finally {
            places.release();
        }
    }

    private FileReport taken(FileIn file, RequestContext asked, Trace trace)
            throws InterruptedException {
        return intake.take(
                file, new Sending(asked, trace.id(), file.sha256(), sender, problems), false);
    }

    /** On a draft of the log that is thrown away; the file is not kept. */
    private FileReport tried(FileIn file, RequestContext asked, Trace trace)
            throws InterruptedException {
        AxonConfiguration draft = draftSide.begin();
        try (var drafting = new CommandSender(new Commands(draft))) {
            return intake.take(
                    file, new Sending(asked, trace.id(), file.sha256(), drafting, problems), true);
        } finally {
            draft.shutdown();
        }
    }
}
