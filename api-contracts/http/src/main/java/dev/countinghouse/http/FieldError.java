package dev.countinghouse.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code lines[2].unitPrice}; empty for the whole body
 */
public record FieldError(String field, String message) {}
