package dev.countinghouse.query.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

import java.util.List;

/** In which form a list is wanted. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(new MediaType("text", "csv"));

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    /** The first that the caller accepts, in the caller's order of preference. */
    static Format of(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null) return JSON;
        try {
            List<MediaType> preferred = MediaType.parseMediaTypes(accepted);
            MimeTypeUtils.sortBySpecificity(preferred);
            for (MediaType wanted : preferred) {
                for (Format format : values()) {
                    if (wanted.includes(format.type)) return format;
                }
            }
        } catch (InvalidMediaTypeException nonsense) {
            return JSON;
        }
        return JSON;
    }
}
