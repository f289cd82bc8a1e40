package dev.countinghouse.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;

/** What a connection that broke says of it, in words: many of them say nothing. */
final class Breakage {

    private Breakage() {}

    static String words(UncheckedIOException broken) {
        IOException cause = broken.getCause();
        return cause == null ? "the connection broke" : words(cause);
    }

    static String words(IOException broken) {
        String said = broken.getMessage();
        return switch (broken) {
            case ConnectException refused -> "nothing answers there";
            case HttpTimeoutException late -> "no answer came in time";
            default -> "the connection broke" + (said == null ? "" : " (" + said + ")");
        };
    }
}
