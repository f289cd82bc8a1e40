package dev.countinghouse.contract;

/** What a note is about. */
public enum NoteKind {
    GENERAL,
    DISPUTE,
    CONTACT
}
