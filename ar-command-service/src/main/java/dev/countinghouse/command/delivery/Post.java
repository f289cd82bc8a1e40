package dev.countinghouse.command.delivery;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.delivery.MailRoute.MailAway;
import dev.countinghouse.command.delivery.MailRoute.MailLost;
import dev.countinghouse.command.delivery.MailRoute.MailRefused;
import dev.countinghouse.command.policy.Attempts;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives prepared documents to the mail system, each once: what was begun and not ended is never
 * begun again, for it may have gone.
 */
final class Post {

    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";

    private final Archive archive;
    private final Attempts attempts;
    private final MailRoute route;

    private record Ended(Outcome outcome, @Nullable String detail) {}

    Post(Archive archive, Attempts attempts, MailRoute route) {
        this.archive = archive;
        this.attempts = attempts;
        this.route = route;
    }

    /**
     * @return the report of what became of it
     * @throws MailAway if nothing has gone, and it may later
     */
    ReportDelivery send(DeliveryPrepared prepared, LocalDate today) {
        Ended ended = route.isOpen() ? once(prepared) : new Ended(Outcome.KEPT, null);
        String detail = ended.detail();
        return new ReportDelivery(
                prepared.book(),
                prepared.delivery(),
                ended.outcome(),
                detail == null || detail.isBlank()
                        ? null
                        : Deliveries.abbreviated(detail, DeliveryReported.MAX_DETAIL),
                today);
    }

    private Ended once(DeliveryPrepared prepared) {
        Letter letter = letter(prepared);
        return attempts.begin(prepared.book(), prepared.delivery())
                .map(Post::before)
                .orElseGet(() -> given(prepared, letter));
    }

    private static Ended before(Attempts.Made made) {
        return made.outcome() == null
                ? new Ended(Outcome.UNDECIDED, "interrupted while it was sent")
                : new Ended(Outcome.valueOf(made.outcome()), made.detail());
    }

    private Ended given(DeliveryPrepared prepared, Letter letter) {
        Ended ended;
        try {
            ended = new Ended(Outcome.SENT, route.send(letter));
        } catch (MailAway away) {
            attempts.undo(prepared.book(), prepared.delivery());
            throw away;
        } catch (MailRefused no) {
            ended = new Ended(Outcome.FAILED, no.getMessage());
        } catch (MailLost lost) {
            ended = new Ended(Outcome.UNDECIDED, lost.getMessage());
        }
        attempts.end(prepared.book(), prepared.delivery(), ended.outcome.name(), ended.detail);
        return ended;
    }

    private Letter letter(DeliveryPrepared prepared) {
        String text = "";
        @Nullable String html = null;
        List<Letter.Enclosure> enclosures = new ArrayList<>();
        for (Content part : prepared.contents()) {
            byte[] bytes = content(prepared, part);
            boolean isMessage = part.name().startsWith("message.");
            if (isMessage && part.mediaType().equals(TEXT)) {
                text = new String(bytes, StandardCharsets.UTF_8);
            } else if (isMessage && part.mediaType().equals(HTML)) {
                html = new String(bytes, StandardCharsets.UTF_8);
            } else {
                enclosures.add(new Letter.Enclosure(part.name(), part.mediaType(), bytes));
            }
        }
        return new Letter(
                prepared.delivery() + "." + prepared.book() + "@countinghouse",
                prepared.recipients(),
                prepared.subject(),
                text,
                html,
                enclosures);
    }

    private byte[] content(DeliveryPrepared prepared, Content part) {
        return archive.get(prepared.book(), part.sha256())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "the archive has no "
                                                + part.name()
                                                + " of "
                                                + prepared.delivery()));
    }
}
