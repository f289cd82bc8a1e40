package dev.countinghouse.cli.local;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.nio.file.Path;

/**
 * Sends what the servers and services log to a file, so that the terminal keeps to what the user
 * asked. Spring Boot's own set-up is off: two applications share one process here.
 */
public final class Logs {

    private static final String DIRECTORY = "countinghouse.logs";

    private Logs() {}

    /** Must come before anything logs. */
    public static void into(Path data) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty(DIRECTORY, directory(data).toString());
        System.setProperty("logback.configurationFile", "countinghouse-logback.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // now, and not first by several threads at once
        LoggerFactory.getILoggerFactory();
    }

    /** For a tool that only prints: warnings, to the standard error. */
    public static void quiet() {
        System.setProperty("logback.configurationFile", "countinghouse-quiet-logback.xml");
    }

    public static Path directory(Path data) {
        return data.resolve("logs");
    }

    /** Keeps a failure's details for whoever looks for its cause. */
    public static void note(Exception failure) {
        if (System.getProperty(DIRECTORY) == null) quiet();
        LoggerFactory.getLogger(Logs.class).error("cannot go on", failure);
    }
}
