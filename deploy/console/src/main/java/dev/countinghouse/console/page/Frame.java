package dev.countinghouse.console.page;

import dev.countinghouse.console.login.Person;
import dev.countinghouse.http.Permission;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is around every page.
 *
 * @param path the page's own, within the book
 * @param kept its other parameters, which a change of the date keeps
 * @param rail the queues
 * @param beside the place in a queue of what the page is about, if it was opened from one
 * @param notice what was just done, once
 * @param saved asks for the saved views of this page
 */
public record Frame(
        String title,
        Person person,
        String book,
        AsOf asOf,
        Show show,
        String path,
        Map<String, String> kept,
        List<Queue> rail,
        @Nullable Beside beside,
        @Nullable Notice notice,
        String csrf,
        Supplier<List<Saved>> saved) {

    /** What was done, and how to take it back. */
    public record Notice(String text, @Nullable String undo) implements java.io.Serializable {}

    /** An address of this book that tells the same truth. */
    public String link(String path) {
        return Address.of(book, asOf, path);
    }

    /** Whether something can be done here and now, by this person. */
    public boolean may(Permission permission) {
        return asOf.isNow() && person.may(permission);
    }

    /** This page as a file. */
    public String export(String type) {
        return here(Frames.AS, type);
    }

    /** This page with another value of a parameter, or without it if that is empty. */
    public String here(String parameter, String value) {
        var parameters = new TreeMap<>(kept);
        parameters.remove(parameter);
        String address = Address.with(link(path), parameters);
        return value.isEmpty() ? address : Address.with(address, parameter, value);
    }

    /** Which columns the list here has and how it is sorted, if that was chosen. */
    public Map<String, String> standing() {
        var standing = new TreeMap<>(kept);
        standing.keySet().retainAll(Frames.STANDING);
        return standing;
    }

    /** A page of this book whose list stands like the one here. */
    public String like(String path) {
        return Address.with(link(path), standing());
    }

    /** What this page is looked at with. */
    public String query() {
        return Address.query(kept);
    }

    /** Where what is looked at here is saved. */
    public String saving() {
        String address = Address.with(Address.of(book, AsOf.NOW, "/new-view"), "page", path);
        return Address.with(address, "query", query());
    }

    /** What parts the decimals of an amount from the rest, for the script. */
    public String decimal() {
        return String.valueOf(new AmountText(show.locale()).decimal());
    }

    /** Where the page is, now. */
    public String now() {
        return Address.of(book, AsOf.NOW, path);
    }

    /** Whether a queue or a section is the one that is open. */
    public boolean isAt(String other) {
        return path.equals(other);
    }
}
