package dev.countinghouse.command.feed;

/** The topic is no longer the one that was published to. */
final class TopicLostException extends Exception {

    private static final long serialVersionUID = 1L;

    TopicLostException(String topic) {
        super("the topic " + topic + " was deleted, or made anew");
    }
}
