package dev.countinghouse.query.web;

/** A row that may be large. */
public interface Sized {

    /** A page holds about so many bytes at most; a query need not read rows beyond them. */
    long MAX_PAGE_BYTES = PageItems.MAX_BYTES;

    long bytes();
}
