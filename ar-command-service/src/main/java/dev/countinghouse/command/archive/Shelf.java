package dev.countinghouse.command.archive;

import dev.countinghouse.contract.BookId;

import java.util.Optional;

/** Where the archive's bytes lie. What is put twice at the same time is there once. */
interface Shelf {

    boolean has(BookId book, String sha256);

    void put(BookId book, String sha256, byte[] sealed);

    Optional<byte[]> get(BookId book, String sha256);
}
