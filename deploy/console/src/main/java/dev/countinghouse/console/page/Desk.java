package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Preview;
import dev.countinghouse.console.api.Receipt;
import dev.countinghouse.console.api.Reports.Explanation;
import dev.countinghouse.console.api.Reports.RollForward;
import dev.countinghouse.console.api.Services;
import dev.countinghouse.console.api.StoredEvent;
import dev.countinghouse.console.login.Person;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where somebody works: a person in a book, as of a date. Asks the services accordingly, so that
 * one always sees one's own work. A controller takes it as an argument.
 */
public final class Desk {

    private final Services services;
    private final Person person;
    private final String book;
    private final AsOf asOf;
    private final Show show;
    private final Seen seen;
    private final LocalDate today;
    private final FlashMap flash;

    Desk(
            Services services,
            Person person,
            String book,
            AsOf asOf,
            Show show,
            Seen seen,
            LocalDate today,
            FlashMap flash) {
        this.services = services;
        this.person = person;
        this.book = book;
        this.asOf = asOf;
        this.show = show;
        this.seen = seen;
        this.today = today;
        this.flash = flash;
    }

    public Person person() {
        return person;
    }

    public String book() {
        return book;
    }

    public AsOf asOf() {
        return asOf;
    }

    public Show show() {
        return show;
    }

    /** The date that the page is of. */
    public LocalDate day() {
        return asOf.on() == null ? today : asOf.on();
    }

    public LocalDate today() {
        return today;
    }

    /** The book's day on which something was recorded. */
    public LocalDate day(Instant recordedAt) {
        return recordedAt.atZone(asOf.zone()).toLocalDate();
    }

    /** A path of the API in this book. */
    public Path api(String... segments) {
        String[] all = new String[segments.length + 2];
        all[0] = "books";
        all[1] = book;
        System.arraycopy(segments, 0, all, 2, segments.length);
        return Path.of(all);
    }

    /** Asks for the truth of this page. */
    public <T> T read(Path path, Class<T> type) {
        return services.query(person.token(), asOf.appliedTo(path), seen.position(book), type);
    }

    /** A file, in the truth of this page. */
    public byte[] document(Path path) {
        return services.document(person.token(), asOf.appliedTo(path), seen.position(book));
    }

    /** A file that was kept, by its hash. */
    public byte[] kept(String sha256) {
        return kept(api("files", sha256));
    }

    /** A file of what was kept. */
    public byte[] kept(Path path) {
        return services.kept(person.token(), path);
    }

    /** Asks for something that has no date. */
    public <T> T readNow(Path path, Class<T> type) {
        return services.query(person.token(), path, 0, type);
    }

    /** Asks for what is so now, whichever truth the page tells. */
    public <T> T readLatest(Path path, Class<T> type) {
        return services.query(person.token(), path, seen.position(book), type);
    }

    /**
     * The last position of the log that was known at a time, which may be said as one.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public long positionKnown(String at) {
        AsOf then = AsOf.of(null, at, today, asOf.zone());
        if (then.problem() != null || then.known() == null) {
            throw new IllegalArgumentException("is no position and no time");
        }
        Path path = api("reconciliation", "roll-forward");
        Path known = then.knownIn(path, "knownPosition", "knownTime");
        return readNow(known, RollForward.class).knownPosition();
    }

    public <T> T audit(Path path, Class<T> type) {
        return services.audit(person.token(), path, type);
    }

    /** The events that add up to a balance, for the truth of this page. */
    public Explanation explain(String kind, String id) {
        Path path = api("replay").with(kind, id).with("effectiveOn", asOf.on());
        return audit(asOf.knownIn(path, "position", "recordedAt"), Explanation.class);
    }

    public List<StoredEvent> events(Path path) {
        return services.events(person.token(), path);
    }

    /** Has it decided, once; what is read from now on shows it. */
    public Receipt send(Path path, Form form, Object body) {
        return send(path, form.key(), body);
    }

    /** Has it decided, and nothing recorded. */
    public Receipt tryOut(Path path, Object body) {
        return services.command(person.token(), path.with("dryRun", true), "", body);
    }

    /** The same by a key of its own, where one form is many commands. */
    public Receipt send(Path path, String key, Object body) {
        Receipt receipt = services.command(person.token(), path, key, body);
        seen.note(book, receipt.position());
        return receipt;
    }

    /** Brings a file; nothing of it is done twice. */
    public <T> T bring(Path path, byte[] file, Class<T> type) {
        return services.bring(person.token(), path, file, type);
    }

    /** Something was recorded in this person's name; what is read from now on shows it. */
    public void saw(long position) {
        seen.note(book, position);
    }

    /** Asks what a command would record; nothing is. */
    public Preview preview(Path path, Object body) {
        return services.preview(person.token(), path, body);
    }

    /** Says on the next page what was done, and where it can be taken back. */
    public void tell(String notice, @Nullable String undo) {
        flash.put(Frames.NOTICE, new Frame.Notice(notice, undo));
    }

    public void operate(Path path) {
        services.operate(person.token(), path);
    }

    /** Has something begun that goes on by itself, and can be asked about. */
    public <T> T begin(Path path, Class<T> type) {
        return services.begin(person.token(), path, type);
    }

    public Body body(Form form) {
        return new Body(form, show, today);
    }

    /** An address of this book that tells the same truth. */
    public String link(String path) {
        return Address.of(book, asOf, path);
    }

    /** The address of a list's next page, or none. */
    public @Nullable String next(
            String path, MultiValueMap<String, String> parameters, @Nullable String cursor) {
        if (cursor == null) return null;
        String address = link(path);
        for (var parameter : parameters.toSingleValueMap().entrySet()) {
            String value = parameter.getValue();
            if (!Frames.OWN.contains(parameter.getKey()) && !value.isEmpty()) {
                address = Address.with(address, parameter.getKey(), value);
            }
        }
        return Address.with(address, Frames.CURSOR, cursor);
    }
}
