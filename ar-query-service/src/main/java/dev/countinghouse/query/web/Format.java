package dev.countinghouse.query.web;

import dev.countinghouse.http.Accepted;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

import java.util.Arrays;

/** In which form a list is wanted. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(new MediaType("text", "csv"));

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    /** The one that the caller likes best; JSON if it takes neither, which the edge has refused. */
    static Format of(HttpServletRequest request) {
        MediaType best =
                Accepted.best(request, Arrays.stream(values()).map(one -> one.type).toList());
        return CSV.type.equals(best) ? CSV : JSON;
    }
}
