package dev.countinghouse.contract.note;

/** What a note is about. */
public enum NoteKind {
    GENERAL,
    DISPUTE,
    CONTACT
}
