package dev.countinghouse.command.delivery;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.command.archive.Archive;
import dev.countinghouse.command.delivery.Route.RouteAway;
import dev.countinghouse.command.delivery.Route.RouteLost;
import dev.countinghouse.command.delivery.Route.RouteRefused;
import dev.countinghouse.command.policy.Attempts;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives prepared documents to whoever takes them, each once: what was begun and not ended is begun
 * again only where a repeat is known as one, for it may have gone.
 */
final class Post {

    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";

    private final Archive archive;
    private final Attempts attempts;
    private final Map<Channel, Route> routes;

    private record Ended(Outcome outcome, @Nullable String detail) {}

    Post(Archive archive, Attempts attempts, Map<Channel, Route> routes) {
        this.archive = archive;
        this.attempts = attempts;
        this.routes = Map.copyOf(routes);
    }

    /** Whether somebody takes what goes by a channel; the others are the office's own matter. */
    boolean takes(Channel channel) {
        return routes.containsKey(channel);
    }

    /**
     * @return the report of what became of it
     * @throws RouteAway if nothing has gone, and it may later
     */
    ReportDelivery send(DeliveryPrepared prepared, LocalDate today) {
        Route route = requireNonNull(routes.get(prepared.channel()));
        Ended ended = route.isOpen() ? once(prepared, route) : new Ended(Outcome.KEPT, null);
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

    private Ended once(DeliveryPrepared prepared, Route route) {
        Letter letter = letter(prepared);
        return attempts.begin(prepared.book(), prepared.delivery())
                .filter(made -> made.outcome() != null || !route.knowsRepeats())
                .map(Post::before)
                .orElseGet(() -> given(prepared, letter, route));
    }

    private static Ended before(Attempts.Made made) {
        return made.outcome() == null
                ? new Ended(Outcome.UNDECIDED, "interrupted while it was sent")
                : new Ended(Outcome.valueOf(made.outcome()), made.detail());
    }

    private Ended given(DeliveryPrepared prepared, Letter letter, Route route) {
        Ended ended;
        try {
            ended = new Ended(Outcome.SENT, route.send(letter));
        } catch (RouteAway away) {
            attempts.undo(prepared.book(), prepared.delivery());
            throw away;
        } catch (RouteRefused no) {
            ended = new Ended(Outcome.FAILED, no.getMessage());
        } catch (RouteLost lost) {
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
            byte[] bytes = archive.require(prepared.book(), part.sha256());
            boolean isMessage = part.name().startsWith("message.");
            if (isMessage && part.mediaType().equals(TEXT)) {
                text = new String(bytes, StandardCharsets.UTF_8);
            } else if (isMessage && part.mediaType().equals(HTML)) {
                html = new String(bytes, StandardCharsets.UTF_8);
            } else {
                enclosures.add(new Letter.Enclosure(part.name(), part.mediaType(), bytes));
            }
        }
        return new Letter(prepared, text, html, enclosures);
    }
}
