package dev.countinghouse.command.feed;

import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators can do about the feed. */
@RestController
final class FeedController {

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    /**
     * Everything that is to be published again.
     *
     * @param from the first position
     * @param until the last position, 0 if there is none
     */
    record Republication(long from, long until) {}

    @PostMapping("/v1/feed/republication")
    @Needs(Permission.OPERATE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Republication republish(JsonBody body) {
        body.requireNothing();
        return new Republication(1, feed.republish());
    }
}
