package dev.countinghouse.command.feed;

import java.time.Duration;

/** Looks at the topic now and then. */
final class TopicWatch {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Topic topic;
    private final String id;
    private long looked = System.nanoTime();

    TopicWatch(Topic topic, String id) {
        this.topic = topic;
        this.id = id;
    }

    String id() {
        return id;
    }

    /**
     * @throws TopicLostException if it is gone or another
     */
    void look() throws TopicLostException, InterruptedException {
        if (System.nanoTime() - looked < LOOK.toNanos()) return;
        topic.require(id);
        looked = System.nanoTime();
    }
}
