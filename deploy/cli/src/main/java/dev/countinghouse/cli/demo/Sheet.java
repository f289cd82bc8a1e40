package dev.countinghouse.cli.demo;

import dev.countinghouse.client.Line;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One customer's commands as they are written down, and the ids of what they are about. */
final class Sheet {

    private final String account;
    private final List<Dated> commands = new ArrayList<>();
    private int payments;
    private int adjustments;
    private int notes;
    private int disputes;

    Sheet(String account) {
        this.account = account;
    }

    /** A command and the day on which it happened. */
    record Dated(LocalDate day, Line line) {}

    void write(LocalDate day, String action, ObjectNode with) {
        write(day, action, null, with);
    }

    /** About something that the body does not name; the key makes a repeat do nothing. */
    void write(LocalDate day, String action, @Nullable String target, ObjectNode with) {
        String key = target == null ? null : "demo-" + account + "-" + commands.size();
        commands.add(new Dated(day, new Line(0, "demo", account, action, target, key, with)));
    }

    String nextPayment() {
        return "pay-" + account + "-" + ++payments;
    }

    String nextAdjustment() {
        return "adj-" + account + "-" + ++adjustments;
    }

    String nextNote() {
        return "note-" + account + "-" + ++notes;
    }

    String nextDispute() {
        return "dsp-" + account + "-" + ++disputes;
    }

    List<Dated> commands() {
        return commands;
    }
}
