package dev.countinghouse.query.feed;

import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** How the projections do, for those who operate the service. */
@RestController
@Needs(Permission.OPERATE)
final class ProjectionsController {

    private final Feed feed;

    ProjectionsController(Feed feed) {
        this.feed = feed;
    }

    record Projections(List<ProjectionStatus> items) {}

    @GetMapping("/v1/projections")
    Projections all() {
        return new Projections(
                feed.subscriptions().stream().map(subscription -> status(subscription)).toList());
    }

    /** Goes on by itself; {@link #all} tells how far it is. */
    @PostMapping("/v1/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus rebuild(@PathVariable String name, JsonBody body) {
        body.requireNothing();
        Subscription subscription = known(name);
        if (!feed.rebuild(name)) throw new Refused(Refused.Reason.REBUILDING);
        return status(subscription);
    }

    @PostMapping("/v1/projections/{name}/resumption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus resume(@PathVariable String name, JsonBody body) {
        body.requireNothing();
        Subscription subscription = known(name);
        feed.resume(name);
        return status(subscription);
    }

    private Subscription known(String name) {
        return feed.subscriptions().stream()
                .filter(subscription -> subscription.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN));
    }

    private ProjectionStatus status(Subscription subscription) {
        return ProjectionStatus.of(
                subscription, feed.alarms(), feed.lastRebuild(subscription.name()), feed.clock());
    }

    /** Why nothing is done about a projection. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        enum Reason {
            UNKNOWN,
            REBUILDING
        }

        Refused(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Problem problem() {
            return switch (reason) {
                case UNKNOWN -> Problem.of("not-found", 404, "There is no such projection", null);
                case REBUILDING ->
                        Problem.of("rebuild-under-way", 409, "It is being rebuilt already", null);
            };
        }
    }
}
